import type { Reading } from '../../../../domain/reading/reading';
import { asDigit, dateFrom, type Found, sureness, surestText, textOf, toReading } from './fields';
import { findLabel, type Labels, valueAfter } from './labels';
import type { Mark, Row } from './rows';

export const backLabels = {
  authority: ['签发机关'],
  validity: ['有效期限'],
} as const satisfies Labels;

/** Reads the emblem side by its labels. */
export function readBack(rows: readonly Row[]): Reading {
  return toReading({ authority: readAuthority(rows), ...readValidity(rows) });
}

/** One line, or two: the longer names of counties do not fit into one. */
function readAuthority(rows: readonly Row[]): Found<string> | undefined {
  const label = findLabel(rows, backLabels.authority);
  if (!label) return undefined;
  const validity = findLabel(rows, backLabels.validity);
  const first = valueAfter(label, backLabels.validity);
  const [start] = first;
  if (!start) return undefined;
  const between = rows.filter(
    (row) => row.y > label.row.y && validity && row !== validity.row && row.y < validity.row.y,
  );
  const marks = [...first, ...between.flatMap((row) => row.marks.filter(({ x }) => x > start.x - label.row.height))];
  return { value: textOf(marks), confidence: Math.min(surestText, sureness(marks)) };
}

/** 2015.03.20-2035.03.20 or 2015.03.20-长期, whatever sign the recogniser makes of the dots and the dash. */
const period = /(\d{4})\D?(\d{2})\D?(\d{2})\D{0,3}?(?:(\d{4})\D?(\d{2})\D?(\d{2})(?!\d)|长期|长|期)/;

function readValidity(rows: readonly Row[]): { validFrom?: Found<string>; validUntil?: Found<string | null> } {
  const label = findLabel(rows, backLabels.validity);
  const beside = label ? findPeriod(valueAfter(label, [])) : undefined;
  return beside ?? rows.map(({ marks }) => findPeriod(marks)).find((found) => found !== undefined) ?? {};
}

function findPeriod(marks: Mark[]): { validFrom: Found<string>; validUntil: Found<string | null> } | undefined {
  const match = period.exec(marks.map(({ text }) => asDigit(text)).join(''));
  if (!match) return undefined;
  const within = marks.slice(match.index, match.index + match[0].length);
  const digits = within.map((mark) => ({ ...mark, text: asDigit(mark.text) })).filter(({ text }) => /^\d$/.test(text));
  const validFrom = dateOf(digits.slice(0, 8));
  if (!validFrom) return undefined;
  if (digits.length === 8) {
    const longTerm = within.filter(({ text }) => text === '长' || text === '期');
    return { validFrom, validUntil: { value: null, confidence: sureness(longTerm) } };
  }
  const validUntil = dateOf(digits.slice(8));
  return validUntil && { validFrom, validUntil };
}

function dateOf(digits: Mark[]): Found<string> | undefined {
  const value = digits.length === 8 ? dateFrom(textOf(digits)) : undefined;
  return value === undefined ? undefined : { value, confidence: sureness(digits) };
}
