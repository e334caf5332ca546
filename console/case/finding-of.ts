import type { Case } from '../../domain/contract';
import { type ComparedField, type ComparisonResult, comparedFields } from '../../domain/reading/compare-reading';
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
  const found = detail?.split(',') ?? [];
  if (code === 'card_agrees') return sayContradictions(found, words);
  if (code === 'typed_and_read') return sayComparison(found, words);
  return detail ?? '';
}

function sayContradictions(found: string[], { review }: DeskWords): string {
  const contradictions: Readonly<Record<Contradiction, string>> = review.contradictions;
  return found.flatMap((code) => contradictions[code as Contradiction] ?? []).join(review.findingsJoin);
}

/** Each entry is `field:result`. */
function sayComparison(found: string[], { review, comparison, fields }: DeskWords): string {
  const nothingRead = found.length === comparedFields.length && found.every((entry) => entry.endsWith(':not_read'));
  if (nothingRead) return comparison.nothingRead;
  const findings: Readonly<Record<ComparisonResult, string>> = comparison.findings;
  const sentences = found.map((entry) => {
    const [field, result] = entry.split(':') as [ComparedField, ComparisonResult];
    return fill(findings[result], { field: fields[field] });
  });
  return sentences.join(review.findingsJoin);
}
