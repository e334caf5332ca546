import type { ComparedField } from '../../../domain/reading/compare-reading';
import type { Reading } from '../../../domain/reading/reading';
import { sayValidity } from '../words/say-date';
import type { RealNameWords } from '../words/use-words';
import { groupIdNumber } from './typed-text';

/** One value as a person compares it with the card: a number in its groups, an end that is long-term in words. */
export function sayRead(field: ComparedField, read: string | null, words: RealNameWords): string {
  if (read === null) return words.form.longTerm;
  return field === 'idNumber' ? groupIdNumber(read) : read;
}

/** What was read of the fields of the form, a line each; none where nothing was. */
export function sayReading(reading: Reading, words: RealNameWords): string[] {
  const { name, idNumber } = reading;
  const lines: string[] = [];
  if (name !== undefined) lines.push(name);
  else if (idNumber !== undefined) lines.push(words.form.nameNotRead);
  if (idNumber !== undefined) lines.push(groupIdNumber(idNumber));
  const validity = sayReadValidity(reading, words);
  if (validity !== '') lines.push(validity);
  return lines;
}

/** As much of the validity as was read: an end that was not is none, and never long-term. */
export function sayReadValidity({ validFrom, validUntil }: Reading, words: RealNameWords): string {
  if (validFrom !== undefined && validUntil !== undefined) return sayValidity(validFrom, validUntil, words);
  if (validUntil !== undefined) return sayRead('validUntil', validUntil, words);
  return validFrom ?? '';
}
