import type { Verification, VerificationStep } from '../../domain/contract/verification';
import type { CorrectionField } from '../../domain/correction/correction-fields';
import { maskIdNumber, maskName } from '../../domain/identity/mask';
import type { VerificationField } from '../../domain/verification/check-form';
import type { SubmissionField } from '../../domain/verification/submission-fields';
import { isoFromColumn } from '../database/time';
import { type PresentingRequest, presentReviewedRequest } from '../review/present-reviewed-request';
import { showComment } from './comment-seal';
import { openIdentityOrBlank } from './identity-seal';
import { givenReasons, type VerificationRow } from './verification-store';

/** A verification as its owner sees it: masked. */
export function presentVerification(row: VerificationRow, by: PresentingRequest): Verification {
  return {
    ...presentSubmission<VerificationField>(row, by),
    kind: row.kind,
    clearedAt: row.status === 'approved' ? row.erased_at && isoFromColumn(row.erased_at) : null,
  };
}

/** What a submission of any kind tells its owner. `Field`: what those of its kind may be refused for. */
export function presentSubmitted<Field extends SubmissionField>(row: VerificationRow, by: PresentingRequest) {
  const told = { reasons: givenReasons<Field>(row), comment: showComment(by, row) };
  return { ...presentReviewedRequest(row, told, by), status: row.status, steps: steps(row) };
}

/** The same of a card, and what it says, masked. */
export function presentSubmission<Field extends CorrectionField>(row: VerificationRow, by: PresentingRequest) {
  const { name, idNumber } = openIdentityOrBlank(by.cipher, 'verifications', row);
  return {
    ...presentSubmitted<Field>(row, by),
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  };
}

function steps(row: VerificationRow): VerificationStep[] {
  const submittedAt = isoFromColumn(row.submitted_at);
  if (row.decided_at === null) {
    return [
      { code: 'submitted', state: 'done', at: submittedAt },
      { code: 'in_review', state: 'current' },
      { code: 'result', state: 'waiting' },
    ];
  }
  const decidedAt = isoFromColumn(row.decided_at);
  if (row.status === 'withdrawn') {
    return [
      { code: 'submitted', state: 'done', at: submittedAt },
      { code: 'withdrawn', state: 'done', at: decidedAt },
    ];
  }
  return [
    { code: 'submitted', state: 'done', at: submittedAt },
    { code: 'in_review', state: 'done' },
    { code: 'result', state: 'done', at: decidedAt },
  ];
}
