import { normaliseIdNumber } from '../identity/id-number';
import { normaliseName } from '../identity/name';
import type { TypedIdentity } from '../verification/check-form';
import { isRead, type Reading } from './reading';

/** The fields that are typed and printed on the card. */
export const comparedFields = [
  'name',
  'idNumber',
  'validFrom',
  'validUntil',
] as const satisfies readonly (keyof TypedIdentity & keyof Reading)[];
export type ComparedField = (typeof comparedFields)[number];

/**
 * `cannot_be_checked`: the name holds a character that the reader does not know and drops or swaps without a word, and
 * the rest fits. It is no difference, and no pass by itself either: a person looks.
 * `not_read`: the photo gave nothing to compare with.
 */
export type ComparisonResult = 'same' | 'differs' | 'cannot_be_checked' | 'not_read';

export interface FieldComparison {
  field: ComparedField;
  result: ComparisonResult;
}

/**
 * Typed beside read, field by field, in the order of the form (R3, R11).
 *
 * @param reading of both photos together
 * @param canRead whether the reader knows a character at all
 */
export function compareReading(
  typed: TypedIdentity,
  reading: Reading,
  canRead: (character: string) => boolean,
): FieldComparison[] {
  return comparedFields.map((field) => ({ field, result: compareField(field, typed, reading, canRead) }));
}

function compareField(
  field: ComparedField,
  typed: TypedIdentity,
  reading: Reading,
  canRead: (character: string) => boolean,
): ComparisonResult {
  if (field === 'name') return compareName(typed.name, reading, canRead);
  if (!isRead(reading, field)) return 'not_read';
  const value = field === 'idNumber' ? normaliseIdNumber(typed.idNumber) : typed[field];
  return value === reading[field] ? 'same' : 'differs';
}

function compareName(typed: string, reading: Reading, canRead: (character: string) => boolean): ComparisonResult {
  const { name: read } = reading;
  const characters = [...normaliseName(typed)];
  const known = characters.map((character) => canRead(character));
  // Where the number could not be read either, it is the photo that fails, not a rare character.
  if (read === undefined)
    return known.every(Boolean) || !isRead(reading, 'idNumber') ? 'not_read' : 'cannot_be_checked';
  const seen = [...normaliseName(read)];
  if (characters.join('') === seen.join('')) return 'same';
  if (known.every(Boolean)) return 'differs';
  return fits(characters, known, seen) ? 'cannot_be_checked' : 'differs';
}

/** Whether what was read is what was typed, each unknown character dropped or swapped for one other. */
function fits(typed: string[], known: boolean[], seen: string[]): boolean {
  // How much of `seen` may be used up after each typed character: a set, so that no name takes long.
  let used = new Set([0]);
  typed.forEach((character, i) => {
    const next = new Set<number>();
    for (const at of used) {
      if (!known[i]) next.add(at);
      if (at < seen.length && (!known[i] || seen[at] === character)) next.add(at + 1);
    }
    used = next;
  });
  return used.has(seen.length);
}
