import { normaliseName } from '../../domain/identity/name';
import { isCertain, isRead, type Reading, type ReadingField, readingFields } from '../../domain/reading/reading';
import type { Result } from './read-photos';

export const outcomes = ['right', 'wrong', 'certainlyWrong', 'empty'] as const;
/** `certainlyWrong`: another value than the card's, presented with confidence. */
export type Outcome = (typeof outcomes)[number];

/** How each field of a photo came out, of the side that it was offered as. */
export type FieldOutcomes = Partial<Record<ReadingField, Outcome>>;

/**
 * Compares a reading with the card. Where several cards are in the picture it may be of any one of them, not a mixture;
 * where none is, every value is wrong.
 */
export function scoreFields({ photo, reading }: Pick<Result, 'photo' | 'reading'>): FieldOutcomes {
  const truths = photo.shows === photo.side ? [photo.truth, ...photo.alsoThere] : [{}];
  const scores = truths.map((truth) => against(truth, reading, readingFields[photo.side]));
  const mistakes = (score: FieldOutcomes) =>
    Object.values(score).filter((outcome) => outcome === 'wrong' || outcome === 'certainlyWrong').length;
  return scores.reduce((best, score) => (mistakes(score) < mistakes(best) ? score : best));
}

function against(truth: Reading, reading: Reading, fields: readonly ReadingField[]): FieldOutcomes {
  return Object.fromEntries(
    fields.map((field): [ReadingField, Outcome] => {
      if (!isRead(reading, field)) return [field, 'empty'];
      if (isRead(truth, field) && isSame(field, truth, reading)) return [field, 'right'];
      return [field, isCertain(reading, field) ? 'certainlyWrong' : 'wrong'];
    }),
  );
}

function isSame(field: ReadingField, truth: Reading, reading: Reading): boolean {
  if (field === 'name') return normaliseName(truth.name ?? '') === normaliseName(reading.name ?? '');
  return truth[field] === reading[field];
}
