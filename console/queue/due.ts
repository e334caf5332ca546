import type { CaseSummary } from '../../domain/contract/case';
import { fill, type Language } from '../../domain/words';
import { catalogues } from '../words/language';
import { formatDuration } from '../words/times';

export type DueTone = 'late' | 'soon' | 'calm';

/** When a case is due, and from when on that is urgent. */
export type Due = Pick<CaseSummary, 'dueAt' | 'urgentFrom'>;

/** How near a case's date is, and in words (R14). */
export function describeDue(
  { dueAt, urgentFrom }: Due,
  now: number,
  language: Language,
): { tone: DueTone; words: string } {
  const left = Date.parse(dueAt) - now;
  const { late, left: stillLeft } = catalogues[language].queue;
  if (left < 0) return { tone: 'late', words: fill(late, { duration: formatDuration(-left, language) }) };
  const words = fill(stillLeft, { duration: formatDuration(left, language) });
  return { tone: Date.parse(urgentFrom) <= now ? 'soon' : 'calm', words };
}

/** A closed case is due no more. */
export function isDue({ status }: Pick<CaseSummary, 'status'>): boolean {
  return status !== 'closed';
}
