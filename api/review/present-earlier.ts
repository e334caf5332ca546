import type { ClearingStatus } from '../../domain/clearing/clearing-states';
import type { Case } from '../../domain/contract/case';
import { caseKindOf } from '../../domain/review/case-kind-of';
import { rejectionReason } from '../../domain/review/rejection-reasons';
import type { VerificationStatus } from '../../domain/verification/verification-states';
import type { Language } from '../../domain/words';
import { type ClearingRow, clearingReasonsOf } from '../clearing/clearing-store';
import { isoFromColumn } from '../database/time';
import { givenReasons, type VerificationRow } from '../verification/verification-store';

/** A request to clear in the words of a submission. */
const statusOfClearing: Readonly<Record<ClearingStatus, VerificationStatus>> = {
  pending: 'pending',
  'awaiting-second': 'pending',
  cleared: 'approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

/** What an account has asked for besides, newest first: ids rise with time. */
export function presentEarlier(
  others: readonly VerificationRow[],
  clearings: readonly ClearingRow[],
  language: Language,
): Case['earlier'] {
  const submissions = others.map((row) => ({
    ...timesOf(row),
    kind: caseKindOf[row.kind],
    status: row.status,
    reasons: givenReasons(row).map(({ code }) => rejectionReason(code).words[language]),
  }));
  const requests = clearings.map((row) => ({
    ...timesOf(row),
    kind: 'clearing' as const,
    status: statusOfClearing[row.status],
    reasons: clearingReasonsOf(row).map(({ code }) => rejectionReason(code).words[language]),
  }));
  return [...submissions, ...requests].sort((a, b) => (a.id < b.id ? 1 : -1));
}

function timesOf(row: Pick<VerificationRow, 'id' | 'submitted_at' | 'decided_at'>) {
  return {
    id: row.id,
    submittedAt: isoFromColumn(row.submitted_at),
    decidedAt: row.decided_at && isoFromColumn(row.decided_at),
  };
}
