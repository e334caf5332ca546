import { normaliseIdNumber } from '../../../domain/identity/id-number';

/**
 * What stands in a date's input after a change: digits typed one after the other get their dashes (2020-01-31). A
 * correction in the middle is left as typed, so that the cursor stays where it is; {@link tidyDate} follows on blur.
 */
export function typeDate(before: string, after: string): string {
  const appended = after.length > before.length && after.startsWith(before);
  return appended ? tidyDate(after) : after;
}

/** 20200131, 2020.1.31 and 2020年1月31日 as `YYYY-MM-DD`; what is no date stays as typed. */
export function tidyDate(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text);
  if (parts) return `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  const digits = text.replace(/\D/g, '').slice(0, 8);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('-');
}

/** 110105 19491231 002X: region, birth date and the rest, as people read the number aloud. */
export function groupIdNumber(idNumber: string): string {
  const value = normaliseIdNumber(idNumber);
  return [value.slice(0, 6), value.slice(6, 14), value.slice(14)].filter((part) => part !== '').join(' ');
}
