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

/** What was read from a photo; empty where nothing was. */
export function openReading(cipher: FieldCipher, row: Pick<PhotoRow, 'id' | 'reading_sealed'>): Reading {
  return row.reading_sealed === null ? {} : JSON.parse(cipher.open(row.reading_sealed, place(row.id)));
}

/**
 * For lists and cases: a reading that cannot be opened (a lost key, a damaged disk) counts as none, so that it stops
 * nobody's work. `onFault` hears of it.
 */
export function openReadingOrNone(
  cipher: FieldCipher,
  row: Pick<PhotoRow, 'id' | 'reading_sealed'>,
  onFault: (error: unknown) => void,
): Reading {
  try {
    return openReading(cipher, row);
  } catch (error) {
    onFault(error);
    return {};
  }
}

/** What both photos of a card say, as one reading: each side speaks for its own fields only. */
export function openReadingOf(
  { cipher, log }: Pick<Deps, 'cipher' | 'log'>,
  photos: Record<PhotoSide, PhotoRow | undefined>,
): Reading {
  const onFault = (err: unknown) => log.error({ err }, 'A reading cannot be opened');
  const of = (side: PhotoSide) => {
    const photo = photos[side];
    const reading = photo ? openReadingOrNone(cipher, photo, onFault) : {};
    return keepFields(reading, (field) => readingFields[side].some((own) => own === field));
  };
  const [front, back] = [of('front'), of('back')];
  const both = { ...front, ...back, confidence: { ...front.confidence, ...back.confidence } };
  return keepFields(both, () => true);
}
