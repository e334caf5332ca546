import type { Words } from '../words';

/** `stop`: take another photo. `warn`: it may be refused, the person decides. */
export type PhotoProblemWeight = 'stop' | 'warn';

export interface PhotoProblemEntry {
  weight: PhotoProblemWeight;
  words: Words;
}

/** What can be told from a picture without reading it. Adding one: a line here and its check in `api/photo/judge-photo.ts`. */
export const photoProblemCatalogue = {
  too_small: {
    weight: 'stop',
    words: {
      'zh-CN': '照片太小，看不清文字。请靠近一些，让身份证占满画面',
      en: 'The photo is too small to be legible. Move closer so that the card fills the picture',
    },
  },
  too_dark: {
    weight: 'warn',
    words: {
      'zh-CN': '照片偏暗。请到光线充足的地方重拍',
      en: 'The photo is dark. Try again where there is more light',
    },
  },
  blank: {
    weight: 'stop',
    words: {
      'zh-CN': '照片上没有内容。请对准身份证重拍',
      en: 'There is nothing to see in the photo. Point the camera at the card and try again',
    },
  },
  copy: {
    weight: 'warn',
    words: {
      'zh-CN': '照片没有颜色，像是复印件。请拍摄身份证原件',
      en: 'The photo has no colour and looks like a copy. Please photograph the card itself',
    },
  },
} as const satisfies Record<string, PhotoProblemEntry>;

export type PhotoProblemCode = keyof typeof photoProblemCatalogue;
