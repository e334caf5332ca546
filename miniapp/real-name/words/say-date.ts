import { beijingDate, beijingMinute, type CivilDate } from '../../../domain/calendar/civil-date';
import { fill } from '../../../domain/words';
import type { Catalogue } from '../../words/zh-CN';
import type { RealNameWords } from './use-words';

type DateWords = Pick<Catalogue, 'common'>;

function parts(date: CivilDate, words: DateWords) {
  const month = words.common.months.split(' ')[Number(date.slice(5, 7)) - 1] ?? '';
  return { year: date.slice(0, 4), month, day: Number(date.slice(8, 10)) };
}

/** 12月3日, 3 December: the Beijing day of an instant. The year is said only where it is not this year. */
export function sayDay(instant: string, now: Date, words: DateWords): string {
  const date = beijingDate(new Date(instant));
  const sameYear = date.slice(0, 4) === beijingDate(now).slice(0, 4);
  return fill(sameYear ? words.common.day : words.common.fullDay, parts(date, words));
}

/** 12月3日 14:05, by a Beijing clock. */
export function sayMoment(instant: string, now: Date, words: DateWords): string {
  return `${sayDay(instant, now, words)} ${beijingMinute(new Date(instant)).slice(11)}`;
}

/** 2020.01.31 – 2040.01.31, as the card prints it; `null` is long-term. */
export function sayValidity(from: CivilDate, until: CivilDate | null, words: RealNameWords): string {
  const printed = (date: CivilDate) => date.replace(/-/g, '.');
  return `${printed(from)} – ${until === null ? words.status.longTerm : printed(until)}`;
}
