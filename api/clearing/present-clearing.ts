import type { Clearing, ClearingStep } from '../../domain/contract/clearing-request';
import { isoFromColumn } from '../database/time';
import { type PresentingRequest, presentReviewedRequest } from '../review/present-reviewed-request';
import { showClearingComment } from './clearing-comment-seal';
import { type ClearingRow, clearingReasonsOf, openerOf } from './clearing-store';

interface Told {
  row: ClearingRow;
  /** When the first of two agreed; `null` where nobody has. */
  firstApprovedAt: string | null;
}

/** A request as its owner sees it. */
export function presentClearing({ row, firstApprovedAt }: Told, by: PresentingRequest): Clearing {
  const told = { reasons: clearingReasonsOf(row), comment: showClearingComment(by, row) };
  return {
    ...presentReviewedRequest(row, told, by),
    status: row.status,
    openedBy: openerOf(row),
    steps: [...done('submitted', row.submitted_at), ...stepsAfter(row, firstApprovedAt)],
  };
}

/** Each that was gone through has its date: whoever decided alone did so in the first review. */
function stepsAfter({ status, decided_at }: ClearingRow, firstApprovedAt: string | null): ClearingStep[] {
  const first = done('first_review', firstApprovedAt);
  switch (status) {
    case 'pending':
      return [
        { code: 'first_review', state: 'current' },
        { code: 'second_review', state: 'waiting' },
        { code: 'result', state: 'waiting' },
      ];
    case 'awaiting-second':
      return [...first, { code: 'second_review', state: 'current' }, { code: 'result', state: 'waiting' }];
    case 'withdrawn':
      return [...first, ...done('withdrawn', decided_at)];
    default: {
      const last = done(firstApprovedAt === null ? 'first_review' : 'second_review', decided_at);
      return [...first, ...last, ...done('result', decided_at)];
    }
  }
}

/** Nothing where it did not come to it. */
function done(code: ClearingStep['code'], at: string | null): ClearingStep[] {
  return at === null ? [] : [{ code, state: 'done', at: isoFromColumn(at) }];
}
