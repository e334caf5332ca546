import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import { stripInvisible } from './strip-invisible';

export type Sex = 'male' | 'female';

/** What is wrong with an ID number; the words stand in `verification/field-problems.ts`. */
export type IdNumberProblem =
  | 'id_number_length'
  | 'id_number_characters'
  | 'id_number_region'
  | 'id_number_birth_date'
  | 'id_number_check_digit'
  | 'residence_permit'
  | 'permanent_residence_card';

export type IdNumber =
  | { ok: true; value: string; birthDate: CivilDate; sex: Sex }
  | { ok: false; problem: IdNumberProblem };

/** GB 11643-1999, annex: weights of the first 17 digits (2^(18−i) mod 11). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** ISO 7064 MOD 11-2: the check character for each remainder. */
const checkCharacters = '10X98765432';

/** First two digits of GB/T 2260: the provinces that issue resident ID cards. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '),
);

/** Residence permits for Hong Kong, Macau and Taiwan residents carry these in place of a province. */
const residencePermitPrefixes = ['810000', '820000', '830000'];

/** Earlier years are slips of the hand. Not later than this: the standard's own sample was born in 1880. */
const earliestBirthDate = '1800-01-01';

/**
 * The one form of an ID number in which it is compared, fingerprinted and stored: half-width, no spaces, `X` upper.
 * NFKC folds the full-width digits that Chinese keyboards type; their `×` stands where a last `X` is meant.
 */
export function normaliseIdNumber(typed: string): string {
  return stripInvisible(typed.normalize('NFKC')).replace(/-/g, '').replace(/×$/, 'X').toUpperCase();
}

/** The 18th character that belongs to 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * Reads a resident ID number (GB 11643): region, birth date, sex, check character.
 *
 * Accepts what people type (see {@link normaliseIdNumber}). Numbers of other documents are told apart so that the
 * person learns why: residence permits (810000, 820000, 830000) and the foreign permanent residence card (9…, since
 * December 2023 with the same check character).
 */
export function readIdNumber(typed: string): IdNumber {
  const value = normaliseIdNumber(typed);
  if (!/^[0-9]*X?$/.test(value)) return { ok: false, problem: 'id_number_characters' };
  if (value.length !== 18) return { ok: false, problem: 'id_number_length' };
  if (residencePermitPrefixes.includes(value.slice(0, 6))) return { ok: false, problem: 'residence_permit' };
  // A resident's own number with a slip in its first digit must not send them to customer service.
  if (value.startsWith('9') && checkCharacter(value.slice(0, 17)) === value[17])
    return { ok: false, problem: 'permanent_residence_card' };
  if (!provinces.has(value.slice(0, 2))) return { ok: false, problem: 'id_number_region' };
  const birthDate = birthDateIn(value);
  if (birthDate === undefined) return { ok: false, problem: 'id_number_birth_date' };
  if (checkCharacter(value.slice(0, 17)) !== value[17]) return { ok: false, problem: 'id_number_check_digit' };
  return { ok: true, value, birthDate, sex: Number(value[16]) % 2 === 1 ? 'male' : 'female' };
}

function birthDateIn(value: string): CivilDate | undefined {
  const date = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  return isCivilDate(date) && date >= earliestBirthDate ? date : undefined;
}

/** Eighteen characters of a number, also in groups, and no more of them before or after. */
const asLongAsAnIdNumber = /(?<![0-9])(?:[0-9][ -]?){17}[0-9X×](?![0-9])/gi;

/**
 * Whether a text holds the number of an ID card, a residence permit or a permanent residence card: its check character fits
 * and the birth date in it exists. A number of another kind that long, of an order say, hardly ever does.
 */
export function holdsIdNumber(text: string): boolean {
  const found = text.normalize('NFKC').match(asLongAsAnIdNumber) ?? [];
  return found
    .map(normaliseIdNumber)
    .some((value) => birthDateIn(value) && checkCharacter(value.slice(0, 17)) === value[17]);
}
