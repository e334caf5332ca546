import { addDays, beijingDate, type CivilDate, endOfBeijingDay, weekday } from './civil-date';

/**
 * What a calendar of public holidays knows. The State Council announces each year's holidays and made-up
 * working days (调休) in the autumn before, so every calendar ends somewhere.
 */
export interface HolidayCalendar {
  /** The last year that the calendar knows. */
  readonly lastYear: number;
  /** `holiday`: a day off by decree; `made-up`: a weekend day that is worked; `undefined`: an ordinary day. */
  exception(date: CivilDate): 'holiday' | 'made-up' | undefined;
}

/** What a date was counted by: past the calendar's last year only weekends are known. */
export type CountedBy = 'holiday-calendar' | 'weekends-only';

/** Decisions take one to three working days (R5). */
export const workingDaysToDecide = 3;

function isWorkingDay(date: CivilDate, calendar: HolidayCalendar): boolean {
  const exception = Number(date.slice(0, 4)) <= calendar.lastYear ? calendar.exception(date) : undefined;
  if (exception) return exception === 'made-up';
  const day = weekday(date);
  return day !== 0 && day !== 6;
}

/**
 * The day that is `count` working days after `from`; `from` itself is never counted.
 *
 * Past the calendar's last year only weekends are left out, and `countedBy` says so.
 */
export function addWorkingDays(
  from: CivilDate,
  count: number,
  calendar: HolidayCalendar,
): { date: CivilDate; countedBy: CountedBy } {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  const known = Number(date.slice(0, 4)) <= calendar.lastYear;
  return { date, countedBy: known ? 'holiday-calendar' : 'weekends-only' };
}

/** When something submitted at `instant` is due: the end, in Beijing, of the third working day after it (R5). */
export function dueAfterSubmission(instant: Date, calendar: HolidayCalendar): { dueAt: Date; countedBy: CountedBy } {
  const { date, countedBy } = addWorkingDays(beijingDate(instant), workingDaysToDecide, calendar);
  return { dueAt: endOfBeijingDay(date), countedBy };
}

/** When something due at `dueAt` becomes urgent: after the working day before it, so that its last one has begun (R14). */
export function urgentFrom(dueAt: Date, calendar: HolidayCalendar): Date {
  let date = addDays(beijingDate(dueAt), -1);
  while (!isWorkingDay(date, calendar)) date = addDays(date, -1);
  return new Date(endOfBeijingDay(date).getTime() + 1);
}

/**
 * The date that a person is told, and how often an earlier one was missed (R5).
 *
 * A missed date is replaced by the end of the next working day, as often as needed. It is derived rather than
 * stored: the queue goes on ordering by the first date, so that what is late stays on top.
 */
export function promisedDate(
  dueAt: Date,
  now: Date,
  calendar: HolidayCalendar,
): { dueAt: Date; timesMissed: number; countedBy: CountedBy } {
  let promised = dueAt;
  let timesMissed = 0;
  while (promised.getTime() < now.getTime()) {
    promised = endOfBeijingDay(addWorkingDays(beijingDate(promised), 1, calendar).date);
    timesMissed += 1;
  }
  const known = Number(beijingDate(promised).slice(0, 4)) <= calendar.lastYear;
  return { dueAt: promised, timesMissed, countedBy: known ? 'holiday-calendar' : 'weekends-only' };
}
