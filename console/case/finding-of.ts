import type { Case } from '../../domain/contract';
import type { CaseCheckCode, CheckState } from '../../domain/review/case-checks';
import { fill } from '../../domain/words';
import type { DeskWords } from '../words/zh-CN';

type Findings = Readonly<Record<CaseCheckCode, Partial<Record<CheckState, string>>>>;

/** What reads the data of the person; with those unreadable its outcome means nothing. */
const readingChecks: readonly CaseCheckCode[] = ['id_number', 'validity'];

/** What a check found, in a sentence; `undefined` where its name and state say it all. */
export function findingOf(
  { code, state, detail }: Pick<Case['checks'][number], 'code' | 'state' | 'detail'>,
  { review }: DeskWords,
  readable: boolean,
): string | undefined {
  if (!readable && readingChecks.includes(code)) return review.notChecked;
  const findings: Findings = review.checkFindings;
  const finding = findings[code][state];
  // A document without an end has no date to tell.
  if (finding?.includes('{detail}') && detail === null) return undefined;
  return finding && fill(finding, { detail: detail ?? '' });
}
