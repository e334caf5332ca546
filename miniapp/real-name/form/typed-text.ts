import { normaliseIdNumber } from '../../../domain/identity/id-number';

/** The digits of year, month and day. */
const partLengths = [4, 2, 2] as const;

/**
 * What stands in a date's input after a change: digits typed one after the other get their dashes (2020-01-31), and
 * a sign after a single digit closes that part (2020.1. is 2020-01-). A correction in the middle is left as typed, so
 * that the cursor stays where it is; {@link tidyDate} follows on blur. Letters are an input method at work on 年, 月
 * or 日, which must not be disturbed.
 */
export function typeDate(before: string, after: string): string {
  const appended = after.length > before.length && after.startsWith(before);
  return appended && !/[a-z]/i.test(after) ? withDashes(after) : after;
}

function withDashes(typed: string): string {
  let text = '';
  for (const sign of typed.normalize('NFKC')) {
    const parts = text.split('-');
    const open = parts.at(-1) ?? '';
    const isDay = parts.length === partLengths.length;
    const isFull = open.length === partLengths[parts.length - 1];
    if (!/\d/.test(sign)) {
      if (open !== '') text = `${[...parts.slice(0, -1), open.padStart(2, '0')].join('-')}${isDay ? '' : '-'}`;
    } else if (!isFull) text += sign;
    else if (!isDay) text += `-${sign}`;
  }
  return text;
}

/** 20200131, 2020.1.31 and 2020年1月31日 as `YYYY-MM-DD`; what is no date stays as typed. */
export function tidyDate(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text) ?? /^(\d{4})\D*(\d{2})\D*(\d{2})\D*$/.exec(text);
  return parts ? [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-') : text;
}

/** 110105 19491231 002X: region, birth date and the rest, as people read the number aloud. */
export function groupIdNumber(idNumber: string): string {
  const value = normaliseIdNumber(idNumber);
  return [value.slice(0, 6), value.slice(6, 14), value.slice(14)].filter((part) => part !== '').join(' ');
}
