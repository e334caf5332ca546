/** What is wrong with a name; the words stand in `verification/field-problems.ts`. */
export type NameProblem =
  | 'name_too_short'
  | 'name_too_long'
  | 'name_characters'
  | 'name_dot'
  | 'name_private_character';

export type Name = { ok: true; value: string } | { ok: false; problem: NameProblem };

/** The longest names on resident ID cards are transliterations of some 30 characters; the columns hold more. */
const longestName = 50;

/**
 * The separator of minority names is printed as U+00B7 on the card and typed as any of these. A plain or a
 * full-width full stop between two Chinese characters is meant as the same dot.
 */
const dots = /[·•‧・･．.⋅∙●]/g;

/** Chinese characters of every plane, and 〇, which is used in names and is not among the ideographs. */
const nameShape = /^[\p{Unified_Ideograph}〇·]+$/u;
const privateUse = /\p{Co}/u;

/** The one form of a name in which it is compared and stored: NFC, no spaces, every dot as `·` (U+00B7). */
export function normaliseName(typed: string): string {
  return typed.normalize('NFC').replace(/\s/g, '').replace(dots, '·');
}

/**
 * Reads a name as it stands on a resident ID card: Chinese characters, rare ones beyond the basic plane included,
 * at least two (counted as characters, not as UTF-16 units), with `·` only between parts.
 */
export function readName(typed: string): Name {
  const value = normaliseName(typed);
  if (privateUse.test(value)) return { ok: false, problem: 'name_private_character' };
  if (value !== '' && !nameShape.test(value)) return { ok: false, problem: 'name_characters' };
  if (value.startsWith('·') || value.endsWith('·') || value.includes('··')) return { ok: false, problem: 'name_dot' };
  const length = [...value].length;
  if (length < 2) return { ok: false, problem: 'name_too_short' };
  if (length > longestName) return { ok: false, problem: 'name_too_long' };
  return { ok: true, value };
}
