import type { ReadingState } from '../reading/reading';
import type { Language, Words } from '../words';
import { isPhotoSide, type PhotoPurpose } from './photo-sides';

/** `stop`: take another photo. `warn`: it may be refused, the person decides. */
export type PhotoProblemWeight = 'stop' | 'warn';

/** What a picture beside the words shows: a good photo and the bad one. The mini-program draws them. */
export type PhotoHelp =
  | 'whole-card'
  | 'no-glare'
  | 'hold-still'
  | 'more-light'
  | 'closer'
  | 'original'
  | 'right-side'
  | 'id-card'
  | 'in-force';

export interface PhotoProblemEntry {
  weight: PhotoProblemWeight;
  /** The number that people quote to customer service; the field's own since the first payment areas. */
  number?: string;
  help: PhotoHelp;
  words: Words;
}

/**
 * What can be wrong with a photo, gravest first. A sign of poor quality only warns: what could be read in spite of it
 * does not stop anyone, and what could not is `unreadable`, which stops, with the sign beside it as the explanation.
 *
 * Adding one: a line here, and TypeScript asks for its rule in `judge-photo.ts` and for what the reviewers read.
 */
export const photoProblemCatalogue = {
  not_an_id_card: {
    weight: 'stop',
    help: 'id-card',
    words: {
      'zh-CN': '照片上没有找到居民身份证。请把身份证放平，对准后重拍',
      en: 'There is no resident ID card in the photo. Lay the card flat, point the camera at it and try again',
    },
  },
  wrong_side: {
    weight: 'stop',
    help: 'right-side',
    words: {
      'zh-CN': '拍成了身份证的另一面。请翻面后重拍',
      en: 'This is the other side of the card. Turn it over and try again',
    },
  },
  temporary_card: {
    weight: 'stop',
    help: 'id-card',
    words: {
      'zh-CN': '这是临时身份证，不能用于实名认证。请使用正式的居民身份证',
      en: 'This is a temporary ID card, which cannot be used here. Please use the resident ID card itself',
    },
  },
  expired: {
    weight: 'stop',
    help: 'in-force',
    words: {
      'zh-CN': '身份证已过有效期。请换领新证后再认证',
      en: 'The ID card has expired. Please verify with the new card',
    },
  },
  unreadable: {
    weight: 'stop',
    number: '2010019',
    help: 'whole-card',
    words: {
      'zh-CN': '身份证照片识别失败（2010019）。请拍到完整边框，避开反光，只放一张身份证，换个角度重拍',
      en: 'The photo of the ID card could not be read (2010019). Show the whole border of one card, avoid glare, and try another angle',
    },
  },
  border_incomplete: {
    weight: 'warn',
    help: 'whole-card',
    words: {
      'zh-CN': '身份证边框不完整。请让四个角都在画面内',
      en: 'The border of the card is cut off. Keep all four corners in the picture',
    },
  },
  blurred: {
    weight: 'warn',
    help: 'hold-still',
    words: {
      'zh-CN': '照片模糊。请拿稳手机，对焦清楚后重拍',
      en: 'The photo is blurred. Hold the phone still and let it focus',
    },
  },
  glare: {
    weight: 'warn',
    help: 'no-glare',
    words: {
      'zh-CN': '身份证上有反光。请换个角度，避开灯光',
      en: 'There is glare on the card. Try another angle, away from the light',
    },
  },
  too_dark: {
    weight: 'warn',
    help: 'more-light',
    words: {
      'zh-CN': '照片偏暗。请到光线充足的地方重拍',
      en: 'The photo is dark. Try again where there is more light',
    },
  },
  too_small: {
    weight: 'warn',
    help: 'closer',
    words: {
      'zh-CN': '身份证在照片中太小。请靠近一些，让身份证占满画面',
      en: 'The card is too small in the photo. Move closer so that it fills the picture',
    },
  },
  copy: {
    weight: 'warn',
    help: 'original',
    words: {
      'zh-CN': '像是复印件或翻拍的屏幕。请拍摄身份证原件',
      en: 'This looks like a copy or a picture of a screen. Please photograph the card itself',
    },
  },
} as const satisfies Record<string, PhotoProblemEntry>;

export type PhotoProblemCode = keyof typeof photoProblemCatalogue;

export const photoProblemCodes = Object.keys(photoProblemCatalogue) as PhotoProblemCode[];

/** Photos of a side that could not be used, after which a person may look instead (R3). */
export const triesBeforeGoingOn = 3;

/** The reader took too long: the photo may be perfect, so nobody is stopped. */
const timedOut: PhotoProblemEntry = {
  weight: 'warn',
  number: '2010019',
  help: 'whole-card',
  words: {
    'zh-CN': '暂时没能识别这张照片（2010019）。可以重拍，也可以直接填写，由人工核对',
    en: 'The photo could not be read in time (2010019). Take it again, or go on and type: a person will compare',
  },
};

/** Said of a photo that is not of a side of the card. */
const tooSmallPicture: PhotoProblemEntry = {
  weight: 'warn',
  help: 'closer',
  words: {
    'zh-CN': '照片太小，看不清细节。请靠近拍摄，或选用原图',
    en: 'The photo is too small to make out details. Take it from nearer, or choose the original',
  },
};

/**
 * A problem as it stands for one photo: what it weighs and says depends on whether the reader had its time, and on what the
 * photo was taken for.
 */
export function photoProblem(
  code: PhotoProblemCode,
  state: ReadingState,
  purpose: PhotoPurpose = 'front',
): PhotoProblemEntry {
  if (code === 'too_small' && !isPhotoSide(purpose)) return tooSmallPicture;
  return code === 'unreadable' && state === 'timed-out' ? timedOut : photoProblemCatalogue[code];
}

/** True when the person has to take another photo. */
export function stops(codes: readonly PhotoProblemCode[], state: ReadingState): boolean {
  return codes.some((code) => photoProblem(code, state).weight === 'stop');
}

/** The sentence for one problem of a photo. */
export function sayPhotoProblem(
  code: PhotoProblemCode,
  state: ReadingState,
  language: Language,
  purpose?: PhotoPurpose,
): string {
  return photoProblem(code, state, purpose).words[language];
}
