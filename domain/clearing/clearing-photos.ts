import { type PhotoPurpose, photoSides } from '../photo/photo-sides';

/** The photos that a request to clear the real name is sent in with, in the order of its form (R23). */
export const clearingPhotoFields = ['frontPhotoId', 'backPhotoId', 'holdingPhotoId', 'bankCardPhotoId'] as const;
export type ClearingPhotoField = (typeof clearingPhotoFields)[number];

/** What they are taken for, in that order. */
export const clearingPurposes = [...photoSides, 'holding', 'bank-card'] as const satisfies readonly PhotoPurpose[];
export type ClearingPurpose = (typeof clearingPurposes)[number];

/** What each of them must have been taken for. */
export const purposeOf: Readonly<Record<ClearingPhotoField, ClearingPurpose>> = {
  frontPhotoId: 'front',
  backPhotoId: 'back',
  holdingPhotoId: 'holding',
  bankCardPhotoId: 'bank-card',
};

/** What a refusal may concern: a photo, the board of preconditions, or the account as such. */
export const clearingFields = [...clearingPhotoFields, 'preconditions', 'account'] as const;
export type ClearingField = (typeof clearingFields)[number];
