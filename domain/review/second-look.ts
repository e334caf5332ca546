import type { RejectionReasonCode } from './rejection-reasons';

/** What somebody made of a submission. */
export interface Opinion {
  decision: 'approve' | 'reject';
  reasons: readonly { code: RejectionReasonCode }[];
}

/** Whether two opinions agree (R13): the same decision and, for refusals, at least one reason that both gave. */
export function agree(first: Opinion, second: Opinion): boolean {
  if (first.decision !== second.decision) return false;
  return first.decision === 'approve' || first.reasons.some(({ code }) => isReason(code, second));
}

/** Whether an opinion is a refusal for this reason. */
export function isReason(code: RejectionReasonCode, { reasons }: Opinion): boolean {
  return reasons.some((reason) => reason.code === code);
}

/** Which of two differing opinions a senior let stand. */
export const standingOpinions = ['first', 'second'] as const;
export type StandingOpinion = (typeof standingOpinions)[number];
