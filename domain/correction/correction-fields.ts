import { verificationFields } from '../verification/check-form';

/** What a refusal of a correction may concern: a field or side of the card, or the proof. */
export const correctionFields = [...verificationFields, 'proofPhotoIds'] as const;
export type CorrectionField = (typeof correctionFields)[number];
