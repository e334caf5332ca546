import type { Words } from '../words';

/** The sides of a resident ID card. */
export const photoSides = ['front', 'back'] as const;
export type PhotoSide = (typeof photoSides)[number];

export const photoSideWords: Readonly<Record<PhotoSide, Words>> = {
  front: { 'zh-CN': '身份证人像面', en: 'Portrait side' },
  back: { 'zh-CN': '身份证国徽面', en: 'Emblem side' },
};

/**
 * What a photo is taken for: a side of the card, the person holding it, a bank card (R23), or a page that proves a change of
 * what was verified (R28) or that a new card was applied for (R19). Only the sides are read; of a bank card no number is ever kept.
 */
export const photoPurposes = [...photoSides, 'holding', 'bank-card', 'proof'] as const;
export type PhotoPurpose = (typeof photoPurposes)[number];

export const photoPurposeWords: Readonly<Record<PhotoPurpose, Words>> = {
  ...photoSideWords,
  holding: { 'zh-CN': '手持身份证照', en: 'Holding the card' },
  'bank-card': { 'zh-CN': '银行卡', en: 'Bank card' },
  proof: { 'zh-CN': '证明材料', en: 'Proof' },
};

/** Whether a photo is of a side of the card, to be read. */
export function isPhotoSide(purpose: PhotoPurpose): purpose is PhotoSide {
  return photoSides.some((side) => side === purpose);
}

/** WeChat's own limit for one upload; more does not make a card more legible. */
export const largestPhotoBytes = 10 * 1024 * 1024;
/** Largest width × height that is decoded. */
export const largestPhotoPixels = 50_000_000;
/** Photos an account may keep that belong to no submission. */
export const mostUnusedPhotos = 20;
/** After this many days a photo that belongs to no submission is erased. */
export const unusedPhotoDays = 7;
