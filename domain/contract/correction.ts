import type { CivilDate } from '../calendar/civil-date';
import type { CorrectionField } from '../correction/correction-fields';
import type { CorrectionKind } from '../correction/correction-kinds';
import type { VerificationStatus } from '../verification/verification-states';
import type { Instant } from './instant';
import type { ReviewedRequest } from './reviewed-request';
import type { VerificationInput, VerificationStep } from './verification';

/**
 * POST /v1/corrections: what has changed, the card as it is now, and the proof (R28). A name or number may be left out: it is then as it
 * was verified.
 */
export interface CorrectionInput extends VerificationInput {
  kind: CorrectionKind;
  /** One to three. */
  proofPhotoIds: string[];
}

/** POST /v1/corrections, GET /v1/corrections/current, POST /v1/corrections/:id/withdrawal. Masked: as asked for, not as verified. */
export interface Correction extends ReviewedRequest<VerificationStep['code'], CorrectionField> {
  kind: CorrectionKind;
  status: VerificationStatus;
  maskedName: string;
  maskedIdNumber: string;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
}

/** GET /v1/real-name/history: what the account's real name is and was, the newest first. Empty where there is none. */
export interface RealNameHistory {
  entries: {
    maskedName: string;
    maskedIdNumber: string;
    validFrom: CivilDate;
    validUntil: CivilDate | null;
    /** From when it held. */
    from: Instant;
    /** Until when; `null` of what holds now. */
    until: Instant | null;
    /** What had changed, the card alone in a `renewal`; `null` of the first verification. */
    changed: CorrectionKind | 'renewal' | null;
  }[];
}
