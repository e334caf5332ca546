/** The photos by which somebody proves to be the holder of an ID card, in the order of the form. */
export const holderClaimPhotoFields = ['frontPhotoId', 'backPhotoId', 'holdingPhotoId'] as const;
export type HolderClaimPhotoField = (typeof holderClaimPhotoFields)[number];

/** What a refusal may concern: what was typed, a photo, what stands in the way of the clearing, or the account to be cleared. */
export const holderClaimFields = [
  'name',
  'idNumber',
  'validFrom',
  'validUntil',
  ...holderClaimPhotoFields,
  'preconditions',
  'account',
] as const;
export type HolderClaimField = (typeof holderClaimFields)[number];
