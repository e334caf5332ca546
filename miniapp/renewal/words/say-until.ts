import type { CivilDate } from '../../../domain/calendar/civil-date';
import { sayDay } from '../../real-name/words/say-date';
import { serviceNow } from '../../service/service';
import type { RenewalWords } from './use-words';

/** A Beijing day as the pages say it: 12月3日. */
export function sayUntil(day: CivilDate, words: RenewalWords): string {
  return sayDay(`${day}T12:00:00+08:00`, serviceNow(), words);
}
