import type { CaseSummary } from '../../domain/contract/case';
import type { DeskWords } from '../words/zh-CN';

/** What was submitted cannot be opened any more (a key is missing, a row is damaged): the API then gives an empty name. */
export function isReadable({ maskedName }: Pick<CaseSummary, 'maskedName'>): boolean {
  return maskedName !== '';
}

/** The person of a case, masked, or that nobody can tell. */
export function personOf(summary: Pick<CaseSummary, 'maskedName'>, { queue }: DeskWords): string {
  return isReadable(summary) ? summary.maskedName : queue.unreadable;
}
