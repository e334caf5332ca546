import type { CivilDate } from '../calendar/civil-date';
import type { CountedBy } from '../calendar/working-days';
import type { RejectionReasonCode } from '../review/rejection-reasons';
import type { VerificationField } from '../verification/check-form';
import type { VerificationKind, VerificationStatus } from '../verification/verification-states';
import type { Instant } from './instant';

/** POST /v1/verifications */
export interface VerificationInput {
  name: string;
  idNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  frontPhotoId: string;
  backPhotoId: string;
  consent: true;
  /** Which text was consented to; kept with the submission. */
  consentVersion?: string;
}

export interface Rejection {
  reasons: { code: RejectionReasonCode; field: VerificationField; message: string }[];
  /** What the agent wrote to the person. */
  comment: string | null;
}

export interface VerificationStep {
  code: 'submitted' | 'in_review' | 'result' | 'withdrawn';
  state: 'done' | 'current' | 'waiting';
  at?: Instant;
}

/** GET /v1/verifications/current; POST /v1/verifications answers with the same. */
export interface Verification {
  id: string;
  kind: VerificationKind;
  status: VerificationStatus;
  submittedAt: Instant;
  /** The date by which it will be decided, as promised now. */
  dueAt: Instant;
  /** How often an earlier date passed without a decision; above zero an apology is owed (R5). */
  timesMissed: number;
  /** `weekends-only`: the date lies past the last year whose holidays are known, and may move. */
  countedBy: CountedBy;
  decidedAt: Instant | null;
  steps: VerificationStep[];
  maskedName: string;
  maskedIdNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  rejection?: Rejection;
  /** What the agent wrote to the person, whatever the decision; also in `rejection`. */
  comment: string | null;
}

/** GET /v1/verifications/:id/form: what the owner typed, to correct it after a refusal or a withdrawal (R6). */
export interface VerificationForm {
  name: string;
  idNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  /** `null` where the photo was refused or has been erased. */
  frontPhotoId: string | null;
  backPhotoId: string | null;
}
