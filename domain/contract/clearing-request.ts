import type { ClearingField, ClearingPhotoField } from '../clearing/clearing-photos';
import type { ClearingStatus } from '../clearing/clearing-states';
import type { RejectionReasonCode } from '../review/rejection-reasons';
import type { Instant } from './instant';

/** POST /v1/clearings: the photos that ask for the end of the account's real name (R23). */
export type ClearingInput = Record<ClearingPhotoField, string>;

export interface ClearingStep {
  code: 'submitted' | 'first_review' | 'second_review' | 'result' | 'withdrawn';
  state: 'done' | 'current' | 'waiting';
  at?: Instant;
}

/** POST /v1/clearings, GET /v1/clearings/current, POST /v1/clearings/:id/withdrawal */
export interface Clearing {
  id: string;
  status: ClearingStatus;
  submittedAt: Instant;
  /** When it will be decided, as promised now. */
  dueAt: Instant;
  /** How often an earlier date passed without a decision. */
  timesMissed: number;
  countedBy: 'holiday-calendar' | 'weekends-only';
  decidedAt: Instant | null;
  steps: ClearingStep[];
  /** With `rejected`: each reason, what it concerns, and what to do. */
  rejection?: {
    reasons: { code: RejectionReasonCode; field: ClearingField; message: string }[];
    comment: string | null;
  };
  /** From the agent to the person. */
  comment: string | null;
}
