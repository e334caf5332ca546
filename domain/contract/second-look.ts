import type { CivilDate } from '../calendar/civil-date';
import type { RejectionReasonCode, ReviewField } from '../review/rejection-reasons';
import type { StandingOpinion } from '../review/second-look';
import type { Tally } from '../review/tally-agreement';

export interface Opinion {
  decision: 'approve' | 'reject';
  reasons: { code: RejectionReasonCode; field: ReviewField; words: string }[];
  /** To the person. */
  comment: string | null;
  /** To colleagues. */
  note: string | null;
}

/** POST /v1/review/cases/:id/settlement: which of two differing opinions stands (R13). */
export interface SettlementInput {
  stands: StandingOpinion;
  note: string;
  version: number;
}

/** What waits to be judged again. */
export interface WaitingLooks {
  secondLooks: number;
  disagreements: number;
  /** Of both: nobody among the staff as they are now may judge these. */
  nobody: number;
}

/** GET /v1/review/agreement: of the second looks that were over on these Beijing days (R13). */
export interface Agreement {
  from: CivilDate;
  to: CivilDate;
  /** Now, whatever the days. */
  waiting: WaitingLooks;
  all: Tally;
  /** `username` `null`: decided straight through. */
  deciders: (Tally & { username: string | null })[];
  /** Of refusals by each reason that they gave; `reason` and `words` `null`: of approvals. */
  reasons: (Tally & { reason: RejectionReasonCode | null; words: string | null })[];
}
