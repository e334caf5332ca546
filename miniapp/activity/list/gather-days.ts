import { isSameLook } from '../../../domain/activity/is-same-look';
import { beijingDate, type CivilDate } from '../../../domain/calendar/civil-date';
import type { ActivityPage } from '../../../domain/contract/activity';

export type Happening = ActivityPage['activities'][number];

export interface Entry {
  happening: Happening;
  /** How often within a minute. */
  times: number;
}

/** What happened on one Beijing day, newest first. */
export interface Day {
  date: CivilDate;
  entries: Entry[];
}

/** Day by day; looks of one minute are one entry. */
export function gatherDays(happenings: readonly Happening[]): Day[] {
  const days: Day[] = [];
  for (const happening of happenings) {
    const date = beijingDate(new Date(happening.at));
    let day = days.at(-1);
    if (day?.date !== date) {
      day = { date, entries: [] };
      days.push(day);
    }
    const before = day.entries.at(-1);
    if (before && isSameLook(before.happening, happening)) before.times += 1;
    else day.entries.push({ happening, times: 1 });
  }
  return days;
}
