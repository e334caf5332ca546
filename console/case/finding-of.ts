import type { Case } from '../../domain/contract';
import type { ComparedField, ComparisonResult } from '../../domain/reading/compare-reading';
import type { Contradiction } from '../../domain/reading/cross-check';
import type { CaseCheckCode, CheckState } from '../../domain/review/case-checks';
import { fill } from '../../domain/words';
import type { DeskWords } from '../words/zh-CN';

type FoundCheck = Case['checks'][number];
type Findings = Readonly<Record<CaseCheckCode, Partial<Record<CheckState, string>>>>;

/** What reads the data of the person; with those unreadable its outcome means nothing. */
const readingChecks: readonly CaseCheckCode[] = ['id_number', 'validity', 'typed_and_read', 'card_agrees'];

/** The state of a check as the desk shows it: what could not look at anything neither passed nor failed. */
export type ShownState = CheckState | 'not_made';

export function shownState({ code, state }: Pick<FoundCheck, 'code' | 'state'>, readable: boolean): ShownState {
  return !readable && readingChecks.includes(code) ? 'not_made' : state;
}

/** What a check found, in a sentence; `undefined` where its name and state say it all. */
export function findingOf(check: Pick<FoundCheck, 'code' | 'state' | 'detail'>, words: DeskWords): string | undefined {
  const findings: Findings = words.review.checkFindings;
  const finding = findings[check.code][check.state];
  const detail = sayDetail(check, words);
  // A document without an end has no date to tell.
  if (finding?.includes('{detail}') && !detail) return undefined;
  return finding && fill(finding, { detail });
}

/** Two checks list what they found by its codes; the details of the others stand for themselves. */
function sayDetail({ code, detail }: Pick<FoundCheck, 'code' | 'detail'>, words: DeskWords): string {
  if (code !== 'card_agrees' && code !== 'typed_and_read') return detail ?? '';
  const say = code === 'card_agrees' ? sayContradiction : sayComparison;
  const found = detail?.split(',') ?? [];
  return found.flatMap((entry) => say(entry, words) ?? []).join(words.review.listComma);
}

function sayContradiction(found: string, { review }: DeskWords): string | undefined {
  const contradictions: Readonly<Record<Contradiction, string>> = review.contradictions;
  return contradictions[found as Contradiction];
}

/** `name:differs`. */
function sayComparison(found: string, { comparison, fields }: DeskWords): string | undefined {
  const [field, result] = found.split(':') as [ComparedField, ComparisonResult];
  if (!fields[field] || !comparison.results[result]) return undefined;
  return fill(comparison.fieldResult, { field: fields[field], result: comparison.results[result] });
}
