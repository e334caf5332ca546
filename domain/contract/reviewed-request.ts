import type { CountedBy } from '../calendar/working-days';
import type { RejectionReasonCode } from '../review/rejection-reasons';
import type { Instant } from './instant';

export interface RequestStep<Code extends string> {
  code: Code;
  state: 'done' | 'current' | 'waiting';
  at?: Instant;
}

export interface Rejection<Field extends string> {
  reasons: { code: RejectionReasonCode; field: Field; message: string }[];
  /** What the agent wrote to the person. */
  comment: string | null;
}

/** What a person is told of anything of theirs that people decide. */
export interface ReviewedRequest<Step extends string, Field extends string> {
  id: string;
  submittedAt: Instant;
  /** The date by which it will be decided, as promised now. */
  dueAt: Instant;
  /** How often an earlier date passed without a decision; above zero an apology is owed (R5). */
  timesMissed: number;
  /** `weekends-only`: the date lies past the last year whose holidays are known, and may move. */
  countedBy: CountedBy;
  decidedAt: Instant | null;
  steps: RequestStep<Step>[];
  /** With `rejected`: each reason, what it concerns, and what to do (R6, R24). */
  rejection?: Rejection<Field>;
  /** What the agent wrote to the person, whatever the decision; also in `rejection`. */
  comment: string | null;
}
