import { stripInvisible } from './strip-invisible';

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
 * The separator of minority names is printed as U+00B7 on the card and typed as any of these. A full stop between
 * two Chinese characters is meant as the same dot; the key for it types 。 on a Chinese keyboard.
 */
const dots = /[·•‧・･．.。｡﹒․⋅∙●⸱ꞏ]/g;

/** The round zero of names (U+3007). Keyboards offer these circles first, because GB 2312 had no 〇. */
const circles = /[○◯]/g;

/** Radicals that look like characters and are none (⼦ for 子): what is copied out of a PDF file often holds them. */
const radicals = /[\u2E80-\u2FD5]/g;

/**
 * Chinese characters of every plane, and 〇, which is used in names and is not among the ideographs. Planes 2 and 3
 * are taken whole, for nothing else is put there: `\p{Unified_Ideograph}` means whatever an engine or a compiler knew
 * when it was made, so that the two ends may disagree, and on the newest extensions, made for names on ID cards.
 */
const nameShape =
  /^[\u3400-\u4DBF\u4E00-\u9FFF\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27-\uFA29\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}〇·]+$/u;
const privateUse = /\p{Co}/u;

/** The one form of a name in which it is compared and stored: NFC, no spaces, every dot as `·` (U+00B7), whole characters. */
export function normaliseName(typed: string): string {
  return stripInvisible(typed)
    .normalize('NFC')
    .replace(dots, '·')
    .replace(circles, '〇')
    .replace(radicals, (radical) => radical.normalize('NFKC'));
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
