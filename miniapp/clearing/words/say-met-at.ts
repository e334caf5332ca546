import { addDays, beijingDate, beijingMinute } from '../../../domain/calendar/civil-date';
import { sayDay, sayMoment } from '../../real-name/words/say-date';
import type { ClearingWords } from './use-words';

const soonMs = 48 * 60 * 60 * 1000;

/**
 * What comes before the word "after" where time heals something at `metAt`: a day, all of which has to pass, or by the
 * clock where that comes soon, so that nobody waits a day too long.
 */
export function sayMetAt(metAt: string, now: Date, words: ClearingWords): string {
  const at = new Date(metAt);
  if (at.getTime() - now.getTime() < soonMs) return sayMoment(metAt, now, words);
  const day = beijingDate(at);
  const isMidnight = beijingMinute(at).endsWith('00:00');
  return sayDay(isMidnight ? `${addDays(day, -1)}T04:00:00Z` : metAt, now, words);
}
