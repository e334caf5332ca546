import type { CivilDate } from '../calendar/civil-date';
import { dropImpossible } from '../reading/cross-check';
import { isRead, keepFields, neededFields, type Reading, type ReadingField, readingFields } from '../reading/reading';
import type { Portrait } from './photo-mark';
import { type PhotoProblemCode, photoProblemCodes } from './photo-problems';
import type { PhotoSide } from './photo-sides';

/** What a reader can tell of a picture's quality, whether or not it could read the card. */
export type PhotoSign = 'border_incomplete' | 'blurred' | 'glare' | 'too_dark' | 'too_small' | 'copy';

/**
 * What a reader saw.
 *
 * `shows`: a side of the resident ID card; `temporary-card`; `other`: certainly no resident ID card; `unknown`: it may
 * be one, but too little could be made out.
 */
export interface SeenPhoto {
  shows: PhotoSide | 'temporary-card' | 'other' | 'unknown';
  /** Whether the card's outline was found, where the reader tells; what it took otherwise takes longer. */
  outlined?: boolean;
  signs: readonly PhotoSign[];
  /** Every field as printed, in the forms of {@link Reading}; not yet checked. */
  reading: Reading;
  /** Of a front, by readers that can tell where it lies: what finds it again. */
  portrait?: Portrait;
}

export interface JudgedPhoto {
  /** Only what can be right, and only of the side that was asked for. */
  reading: Reading;
  /** Gravest first. */
  problems: PhotoProblemCode[];
}

const rules: Record<PhotoProblemCode, (judged: SeenPhoto, side: PhotoSide, today: CivilDate) => boolean> = {
  not_an_id_card: ({ shows }) => shows === 'other',
  wrong_side: ({ shows }, side) => (shows === 'front' || shows === 'back') && shows !== side,
  temporary_card: ({ shows }) => shows === 'temporary-card',
  expired: ({ reading }, _side, today) => typeof reading.validUntil === 'string' && reading.validUntil < today,
  unreadable: ({ shows, reading }, side) =>
    shows === 'unknown' || (shows === side && neededFields[side].some((field) => !isRead(reading, field))),
  border_incomplete: has('border_incomplete'),
  blurred: has('blurred'),
  glare: has('glare'),
  too_dark: has('too_dark'),
  too_small: has('too_small'),
  copy: has('copy'),
};

/** The quality of what is no ID card, or the wrong side of one, is nobody's concern. */
function has(sign: PhotoSign) {
  return ({ shows, signs }: SeenPhoto, side: PhotoSide) =>
    (shows === side || shows === 'unknown') && signs.includes(sign);
}

/**
 * Judges what a reader saw (R3): which fields count as read, and what is wrong with the photo.
 *
 * @param side what the photo was taken for
 * @param today the Beijing day
 */
export function judgePhoto(seen: SeenPhoto, side: PhotoSide, today: CivilDate): JudgedPhoto {
  const own: readonly ReadingField[] = readingFields[side];
  const ofSide = seen.shows === side ? keepFields(seen.reading, (field) => own.includes(field)) : {};
  const reading = dropImpossible(ofSide, today);
  const judged = { ...seen, reading };
  return { reading, problems: photoProblemCodes.filter((code) => rules[code](judged, side, today)) };
}
