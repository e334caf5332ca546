import { fill } from '../../domain/words';
import type { DeskWords } from '../words/zh-CN';

/** Why a try failed, in words; the code stays where it helps whoever runs the other end. */
export function faultWords(fault: string, words: DeskWords['partners']['faults']): string {
  if (fault === 'timeout') return words.timeout;
  if (fault === 'address_not_allowed') return words.address;
  if (fault === 'secret_damaged') return words.secret;
  return fill(fault.startsWith('HTTP ') ? words.http : words.connection, { fault });
}
