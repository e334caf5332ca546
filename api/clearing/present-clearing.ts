import type { Clearing, ClearingStep } from '../../domain/contract/clearing-request';
import { isoFromColumn } from '../database/time';
import { type PresentingRequest, presentReviewedRequest } from '../review/present-reviewed-request';
import { showClearingComment } from './clearing-comment-seal';
import { type ClearingRow, clearingReasonsOf, openerOf } from './clearing-store';

/** A request as its owner sees it. */
export function presentClearing(row: ClearingRow, by: PresentingRequest): Clearing {
  const told = { reasons: clearingReasonsOf(row), comment: showClearingComment(by, row) };
  return { ...presentReviewedRequest(row, told, by), status: row.status, openedBy: openerOf(row), steps: steps(row) };
}

function steps(row: ClearingRow): ClearingStep[] {
  const submitted: ClearingStep = { code: 'submitted', state: 'done', at: isoFromColumn(row.submitted_at) };
  if (row.decided_at === null) {
    const first = row.status === 'pending';
    return [
      submitted,
      { code: 'first_review', state: first ? 'current' : 'done' },
      { code: 'second_review', state: first ? 'waiting' : 'current' },
      { code: 'result', state: 'waiting' },
    ];
  }
  const at = isoFromColumn(row.decided_at);
  if (row.status === 'withdrawn') return [submitted, { code: 'withdrawn', state: 'done', at }];
  const second: ClearingStep[] = row.status === 'cleared' ? [{ code: 'second_review', state: 'done' }] : [];
  return [submitted, { code: 'first_review', state: 'done' }, ...second, { code: 'result', state: 'done', at }];
}
