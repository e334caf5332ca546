import type { PhotoPurpose } from '../photo/photo-sides';

/** The photos that a request to clear the real name is sent in with, in the order of its form (R23). */
export const clearingPhotoFields = ['frontPhotoId', 'backPhotoId', 'holdingPhotoId', 'bankCardPhotoId'] as const;
export type ClearingPhotoField = (typeof clearingPhotoFields)[number];

/** What each of them must have been taken for. */
export const purposeOf: Readonly<Record<ClearingPhotoField, PhotoPurpose>> = {
  frontPhotoId: 'front',
  backPhotoId: 'back',
  holdingPhotoId: 'holding',
  bankCardPhotoId: 'bank-card',
};

/** What a refusal may concern: a photo, the board of preconditions, or the account as such. */
export const clearingFields = [...clearingPhotoFields, 'preconditions', 'account'] as const;
export type ClearingField = (typeof clearingFields)[number];
