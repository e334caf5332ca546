import type { Words } from '../words';

/** What a stored picture shows. `holding` and `bank-card` follow with clearing (R23). */
export const photoSides = ['front', 'back'] as const;
export type PhotoSide = (typeof photoSides)[number];

export const photoSideWords: Readonly<Record<PhotoSide, Words>> = {
  front: { 'zh-CN': '身份证人像面', en: 'Portrait side' },
  back: { 'zh-CN': '身份证国徽面', en: 'Emblem side' },
};

/** WeChat's own limit for one upload; more does not make a card more legible. */
export const largestPhotoBytes = 10 * 1024 * 1024;
/** Largest width × height that is decoded. */
export const largestPhotoPixels = 50_000_000;
/** Photos an account may keep that belong to no submission. */
export const mostUnusedPhotos = 20;
/** After this many days a photo that belongs to no submission is erased. */
export const unusedPhotoDays = 7;
