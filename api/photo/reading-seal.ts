import type { PhotoSide } from '../../domain/photo/photo-sides';
import { keepFields, type Reading, readingFields } from '../../domain/reading/reading';
import type { FieldCipher } from '../crypto/field-cipher';
import type { Deps } from '../deps';
import type { PhotoRow } from './photo-store';

const place = (id: string) => ({ table: 'photos', column: 'reading', id });

/** Seals what was read from a photo; `null` where nothing was. */
export function sealReading(cipher: FieldCipher, photoId: string, reading: Reading): string | null {
  return Object.keys(reading).length === 0 ? null : cipher.seal(JSON.stringify(reading), place(photoId));
}

type Opening = Pick<Deps, 'cipher' | 'log'>;

/**
 * What was read from a photo; empty where nothing was. A reading that cannot be opened (a lost key, a damaged disk)
 * counts as none and is logged, so that it stops nobody's work.
 */
export function openReading({ cipher, log }: Opening, row: Pick<PhotoRow, 'id' | 'reading_sealed'>): Reading {
  if (row.reading_sealed === null) return {};
  try {
    return JSON.parse(cipher.open(row.reading_sealed, place(row.id)));
  } catch (err) {
    log.error({ err }, 'A reading cannot be opened');
    return {};
  }
}

/** What both photos of a card say, as one reading: each side speaks for its own fields only. */
export function openReadingOf(deps: Opening, photos: Record<PhotoSide, PhotoRow | undefined>): Reading {
  const of = (side: PhotoSide) => {
    const photo = photos[side];
    const reading = photo ? openReading(deps, photo) : {};
    return keepFields(reading, (field) => readingFields[side].some((own) => own === field));
  };
  const [front, back] = [of('front'), of('back')];
  const both = { ...front, ...back, confidence: { ...front.confidence, ...back.confidence } };
  return keepFields(both, () => true);
}
