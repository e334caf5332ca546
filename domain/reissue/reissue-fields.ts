/** What a refusal of a reissue's paper may concern. */
export const reissueFields = ['proofPhotoId', 'issuedOn', 'remote'] as const;
export type ReissueField = (typeof reissueFields)[number];
