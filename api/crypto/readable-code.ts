import { randomBytes } from 'node:crypto';

/** Crockford's: no letter that is taken for another, or for a digit. 32 of them, so that each byte chooses evenly. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random characters that people copy by hand, five bits each, in groups: `k3v9x-02mqp`. */
export function createReadableCode(groups: number, length: number): string {
  const characters = [...randomBytes(groups * length)].map((byte) => alphabet[byte % alphabet.length]);
  return Array.from({ length: groups }, (_, i) => characters.slice(i * length, (i + 1) * length).join('')).join('-');
}

/** What someone typed, as it was made: without spaces and hyphens, and with the look-alikes put right. */
export function normaliseReadableCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
}
