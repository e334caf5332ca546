import type { Words } from '../words';
import { beijingDate, beijingMinute, type CivilDate } from './civil-date';

const months = 'January February March April May June July August September October November December'.split(' ');

/** 12月3日, 3 December, as the pages say it. The year is said only where it is not this year. */
export function sayDate(date: CivilDate, now: Date): Words {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const isThisYear = date.slice(0, 4) === beijingDate(now).slice(0, 4);
  return {
    'zh-CN': `${isThisYear ? '' : `${year}年`}${month}月${day}日`,
    en: `${day} ${months[month - 1]}${isThisYear ? '' : ` ${year}`}`,
  };
}

/** 12月3日 14:05, 3 December 14:05, by a Beijing clock. */
export function sayMoment(instant: Date, now: Date): Words {
  const date = sayDate(beijingDate(instant), now);
  const time = beijingMinute(instant).slice(11);
  return { 'zh-CN': `${date['zh-CN']} ${time}`, en: `${date.en} ${time}` };
}
