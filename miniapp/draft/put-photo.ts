import type { Photo } from '../../domain/contract/photo';
import { isPhotoSide, type PhotoSide } from '../../domain/photo/photo-sides';
import type { Reading } from '../../domain/reading/reading';
import type { TypedIdentity } from '../../domain/verification/check-form';
import { type CardDraft, photoFields } from './draft';

/** The fields of the form that each side of the card bears. */
const fieldsOn = {
  front: ['name', 'idNumber'],
  back: ['validFrom', 'validUntil'],
} as const satisfies Record<PhotoSide, readonly (keyof TypedIdentity)[]>;

/**
 * Puts a photo that the service has into the draft. The fields of its side follow it, but for those that the person
 * wrote; what only the photo in whose place it comes had shown goes with that photo, which may be of another card. A photo
 * for something else than the form is none of the draft's.
 */
export function putPhoto<Kept extends CardDraft>(
  kept: Kept,
  { id, side, reading }: Pick<Photo, 'id' | 'side' | 'reading'>,
): Kept {
  if (!isPhotoSide(side)) return kept;
  const { [photoFields[side]]: _replaced, ...problems } = kept.problems;
  const next: Kept = { ...kept, photos: { ...kept.photos, [side]: id }, problems };
  return fieldsOn[side]
    .filter((field) => kept.sources[field] !== 'typed')
    .reduce(
      (draft: Kept, field) =>
        reading[field] === undefined ? emptyField(draft, field) : takeFromPhoto(draft, field, reading),
      next,
    );
}

/** Takes over what was read, in place of whatever stands in the field. */
export function takeFromPhoto<Kept extends CardDraft>(kept: Kept, field: keyof TypedIdentity, reading: Reading): Kept {
  const { [field]: _corrected, ...problems } = kept.problems;
  return {
    ...kept,
    typed: { ...kept.typed, [field]: reading[field] },
    sources: { ...kept.sources, [field]: 'photo' },
    problems,
  };
}

function emptyField<Kept extends CardDraft>(kept: Kept, field: keyof TypedIdentity): Kept {
  const { [field]: _source, ...sources } = kept.sources;
  return { ...kept, typed: { ...kept.typed, [field]: '' }, sources };
}
