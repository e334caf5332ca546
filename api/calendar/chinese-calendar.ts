import { getHolidaysInRange, isWorkday } from 'chinese-days';
import { weekday } from '../../domain/calendar/civil-date';
import type { HolidayCalendar } from '../../domain/calendar/working-days';

function lastKnownYear(): number {
  let year = 2026;
  while (getHolidaysInRange(`${year + 1}-01-01`, `${year + 1}-12-31`, false).length > 0) year += 1;
  return year;
}

/** Mainland China's public holidays and made-up days, as the State Council announced them up to `lastYear`. */
export const chineseCalendar: HolidayCalendar = {
  lastYear: lastKnownYear(),
  exception(date) {
    const weekend = weekday(date) === 0 || weekday(date) === 6;
    const worked = isWorkday(date);
    if (worked === !weekend) return undefined;
    return worked ? 'made-up' : 'holiday';
  },
};
