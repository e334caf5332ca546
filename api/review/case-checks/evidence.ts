import { holderClaimChecks } from '../../../domain/holder-claim/holder-claim-checks';
import type { FieldComparison } from '../../../domain/reading/compare-reading';
import type { SubmissionCheckCode } from '../../../domain/review/case-checks';
import type { VerificationKind } from '../../../domain/verification/verification-states';
import type { CaseRow } from '../case-store';
import { type CheckResult, caseChecks } from '.';
import type { CaseFacts } from './case-facts';

/**
 * What the desk showed beside a case: codes, no values. Kept with the decision, because photos go back to the person
 * afterwards, and a decision must stay explicable (R15).
 */
export interface Evidence {
  checks: ({ code: SubmissionCheckCode } & CheckResult)[];
  comparison: FieldComparison[];
}

/** What holds of whatever was sent in before, also of a paper: its photo is read by people. */
const paperChecks: SubmissionCheckCode[] = ['not_refused_before'];
const allChecks = Object.keys(caseChecks) as SubmissionCheckCode[];

/** What the checks say now. */
export function evidenceOf(facts: CaseFacts): Evidence {
  const { kind } = facts.verification;
  return {
    checks: checksOf(kind).map((code) => ({ code, ...caseChecks[code](facts) })),
    comparison: kind === 'reissue' ? [] : facts.comparison,
  };
}

function checksOf(kind: VerificationKind): readonly SubmissionCheckCode[] {
  if (kind === 'reissue') return paperChecks;
  return kind === 'holder' ? holderClaimChecks : allChecks;
}

/** What the checks said when the case was decided; before that, and for older cases, what they say now. */
export function evidenceFor(row: Pick<CaseRow, 'evidence'>, facts: CaseFacts): Evidence {
  return row.evidence === null ? evidenceOf(facts) : JSON.parse(row.evidence);
}
