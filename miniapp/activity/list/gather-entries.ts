import { isSameLook } from '../../../domain/activity/is-same-look';
import type { ActivityPage } from '../../../domain/contract/activity';

export type Happening = ActivityPage['activities'][number];

export interface Entry {
  happening: Happening;
  /** How often within a minute. */
  times: number;
}

/** What happened, newest first; looks of one minute are one entry. */
export function gatherEntries(happenings: readonly Happening[]): Entry[] {
  const entries: Entry[] = [];
  for (const happening of happenings) {
    const before = entries.at(-1);
    if (before && isSameLook(before.happening, happening)) before.times += 1;
    else entries.push({ happening, times: 1 });
  }
  return entries;
}
