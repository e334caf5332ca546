/** A calendar day, `YYYY-MM-DD`, without a time zone. Compares correctly as a string. */
export type CivilDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayInMs = 86_400_000;
/** Beijing keeps UTC+8 all year (China has had no summer time since 1991). */
const beijingOffsetMs = 8 * 3_600_000;

/** Whether the text is `YYYY-MM-DD` and a day that exists: 2023-02-29 is not one. */
export function isCivilDate(text: string): text is CivilDate {
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day that is `days` later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);
}

/** The same day `months` later, or the last day of that month where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The same day `years` later. 29 February answers with 28 February where that year has no 29th;
 * {@link anniversaries} lists both days that offices use.
 */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** The days that count as "`years` later": one, or for 29 February both 28 February and 1 March. */
export function anniversaries(date: CivilDate, years: number): CivilDate[] {
  const day = addYears(date, years);
  return day.slice(5) === date.slice(5) ? [day] : [day, addDays(day, 1)];
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayInMs);
}

/** Completed years of age on `day`. Someone born on 29 February is a year older on 1 March of other years. */
export function ageOn(birthDate: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** The weekday, 0 = Sunday … 6 = Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The Beijing day in which an instant falls. */
export function beijingDate(instant: Date): CivilDate {
  return new Date(instant.getTime() + beijingOffsetMs).toISOString().slice(0, 10);
}

/** The minute on a Beijing clock, `YYYY-MM-DD HH:MM`. */
export function beijingMinute(instant: Date): string {
  return new Date(instant.getTime() + beijingOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** The last millisecond of a Beijing day, as an instant. */
export function endOfBeijingDay(date: CivilDate): Date {
  return new Date(Date.parse(`${date}T23:59:59.999Z`) - beijingOffsetMs);
}

/** The first instant of a Beijing day. */
export function startOfBeijingDay(date: CivilDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - beijingOffsetMs);
}

/** The same time of the same Beijing day, `months` later. */
export function addBeijingMonths(instant: Date, months: number): Date {
  const day = beijingDate(instant);
  const timeOfDay = instant.getTime() - startOfBeijingDay(day).getTime();
  return new Date(startOfBeijingDay(addMonths(day, months)).getTime() + timeOfDay);
}
