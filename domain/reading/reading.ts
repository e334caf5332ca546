import type { CivilDate } from '../calendar/civil-date';
import type { Sex } from '../identity/id-number';
import type { PhotoSide } from '../photo/photo-sides';

/** What is printed on each side of a resident ID card. */
export const readingFields = {
  front: ['name', 'sex', 'ethnicity', 'birthDate', 'address', 'idNumber'],
  back: ['authority', 'validFrom', 'validUntil'],
} as const satisfies Record<PhotoSide, readonly string[]>;

export type ReadingField = (typeof readingFields)[PhotoSide][number];

/**
 * 识别结果: the fields read from one photo. A field that could not be read is absent; nothing is ever guessed. The
 * fields that a person types too have the names and forms of the form.
 */
export interface Reading {
  name?: string;
  sex?: Sex;
  ethnicity?: string;
  birthDate?: CivilDate;
  address?: string;
  idNumber?: string;
  authority?: string;
  validFrom?: CivilDate;
  /** The last valid day; `null` is long-term (长期), absent is unread. */
  validUntil?: CivilDate | null;
  /** 0 … 1 for each field that was read; absent where nothing was. */
  confidence?: Partial<Record<ReadingField, number>>;
}

/** From here on a value counts as read with confidence; below, a person compares it with the card. */
export const certainFrom = 0.9;

/** No rule can confirm free text, so that a reader is never certain of it; below this it was hard to read as well. */
export const clearTextFrom = 0.8;

/** Without these a side counts as unread (`unreadable`, 2010019): they are what the form asks for and rules can check. */
export const neededFields: Readonly<Record<PhotoSide, readonly ReadingField[]>> = {
  front: ['idNumber'],
  back: ['validFrom', 'validUntil'],
};

/** `read`: the reader looked at it, whatever it found. `timed-out`: it took too long. `none`: no reader looked. */
export type ReadingState = 'read' | 'timed-out' | 'none';

export function isRead(reading: Reading, field: ReadingField): boolean {
  return reading[field] !== undefined;
}

/** True when the field was read, and with confidence. */
export function isCertain(reading: Reading, field: ReadingField): boolean {
  return isRead(reading, field) && (reading.confidence?.[field] ?? 0) >= certainFrom;
}

/** A reading that keeps only the fields for which `keep` holds, with their confidences. */
export function keepFields(reading: Reading, keep: (field: ReadingField) => boolean): Reading {
  const fields = [...readingFields.front, ...readingFields.back].filter(
    (field) => isRead(reading, field) && keep(field),
  );
  if (fields.length === 0) return {};
  return {
    ...Object.fromEntries(fields.map((field) => [field, reading[field]])),
    confidence: Object.fromEntries(fields.map((field) => [field, reading.confidence?.[field] ?? 0])),
  };
}

/** What a value weighs that something speaks against; below {@link certainFrom}. */
const doubtful = 0.5;

/** The reading with these fields no longer read with confidence. */
export function doubtFields(reading: Reading, fields: readonly ReadingField[]): Reading {
  const confidence = { ...reading.confidence };
  for (const field of fields) {
    const before = confidence[field];
    if (before !== undefined) confidence[field] = Math.min(before, doubtful);
  }
  return reading.confidence ? { ...reading, confidence } : reading;
}
