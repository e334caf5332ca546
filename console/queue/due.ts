import type { CaseSummary } from '../../domain/contract';
import { fill, type Language } from '../../domain/words';
import { catalogues } from '../words/language';
import { formatDuration } from '../words/times';

/** About a working day before the date a case becomes urgent (R14). */
const soonMs = 24 * 3_600_000;

export type DueTone = 'late' | 'soon' | 'calm';

/** How near a case's date is, and in words. */
export function describeDue(dueAt: string, now: number, language: Language): { tone: DueTone; words: string } {
  const left = Date.parse(dueAt) - now;
  const { late, left: stillLeft } = catalogues[language].queue;
  if (left < 0) return { tone: 'late', words: fill(late, { duration: formatDuration(-left, language) }) };
  const words = fill(stillLeft, { duration: formatDuration(left, language) });
  return { tone: left < soonMs ? 'soon' : 'calm', words };
}

/** A closed case is due no more. */
export function isDue({ status }: Pick<CaseSummary, 'status'>): boolean {
  return status !== 'closed';
}
