import type { CivilDate } from '../calendar/civil-date';
import type { VerificationField } from '../verification/check-form';
import type { VerificationKind, VerificationStatus } from '../verification/verification-states';
import type { Instant } from './instant';
import type { RequestStep, ReviewedRequest } from './reviewed-request';

/** A card as it was typed, and its two photos. */
export interface CardInput {
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

/** POST /v1/verifications. A verified account, which renews, may leave out name and number: they are those verified (R18). */
export interface VerificationInput extends Omit<CardInput, 'name' | 'idNumber'> {
  name?: string;
  idNumber?: string;
}

export type VerificationStep = RequestStep<'submitted' | 'in_review' | 'result' | 'withdrawn'>;

/** GET /v1/verifications/current; POST /v1/verifications answers with the same. */
export interface Verification extends ReviewedRequest<VerificationStep['code'], VerificationField> {
  kind: VerificationKind;
  status: VerificationStatus;
  maskedName: string;
  maskedIdNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  /** Of an approval: when the real name that it led to was cleared (R27); `null` while it is in force. */
  clearedAt: Instant | null;
}

/**
 * GET /v1/verifications/:id/form: what the owner typed, to correct it after a refusal or a withdrawal (R6); by the id of a holder’s
 * claim that was proved, to be verified by it (R25).
 */
export interface VerificationForm {
  name: string;
  idNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
  /** `null` where the photo was refused or has been erased. */
  frontPhotoId: string | null;
  backPhotoId: string | null;
}
