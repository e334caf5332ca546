import { addDays, beijingDate, startOfBeijingDay } from '../calendar/civil-date';

/** From one full hour of a Beijing day to another, often of the next day: 22 to 8. */
export interface QuietHours {
  from: number;
  to: number;
}

const hourMs = 3_600_000;

/** When something is sent that may wait for the morning: now, or at the end of the quiet hours in which now lies. */
export function afterQuietHours(now: Date, quiet: QuietHours | undefined): Date {
  if (!quiet) return now;
  const today = beijingDate(now);
  const midnight = startOfBeijingDay(today).getTime();
  const hour = (now.getTime() - midnight) / hourMs;
  const { from, to } = quiet;
  const overMidnight = from > to;
  if (overMidnight && hour >= from) return new Date(startOfBeijingDay(addDays(today, 1)).getTime() + to * hourMs);
  const isQuiet = overMidnight ? hour < to : hour >= from && hour < to;
  return isQuiet ? new Date(midnight + to * hourMs) : now;
}
