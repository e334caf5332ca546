import { isCivilDate } from '../../../../domain/calendar/civil-date';
import { checkCharacter } from '../../../../domain/identity/id-number';
import type { Reading, ReadingField } from '../../../../domain/reading/reading';
import type { Mark } from './rows';

/** A value and the least probability among its characters. */
export interface Found<T> {
  value: T;
  confidence: number;
}

/** The least of the probabilities: one doubtful digit makes a doubtful number. */
export function sureness(marks: readonly Mark[]): number {
  return marks.length === 0 ? 0 : Math.min(...marks.map(({ probability }) => probability));
}

export const textOf = (marks: readonly Mark[]): string => marks.map(({ text }) => text).join('');

/** Digits that print and recogniser write as letters. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  x: 'X',
  '×': 'X',
};

/** A character as it stands in a number. */
export const asDigit = (text: string): string => lookAlikes[text] ?? text;

/** Whether a line is an ID number and nothing else, its last character right. */
export function isIdNumber(text: string): boolean {
  const value = [...text].map(asDigit).join('');
  return /^\d{17}[\dX]$/.test(value) && checkCharacter(value.slice(0, 17)) === value[17];
}

/** Puts found values together as a reading. */
export function toReading(found: Partial<Record<ReadingField, Found<unknown> | undefined>>): Reading {
  const fields = Object.entries(found).filter(
    (entry): entry is [ReadingField, Found<unknown>] => entry[1] !== undefined,
  );
  if (fields.length === 0) return {};
  return {
    ...Object.fromEntries(fields.map(([field, { value }]) => [field, value])),
    confidence: Object.fromEntries(
      fields.map(([field, { confidence }]) => [field, Math.round(confidence * 1000) / 1000]),
    ),
  };
}

/** `YYYY-MM-DD` from eight digits; `undefined` for a day that does not exist. */
export function dateFrom(digits: string): string | undefined {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isCivilDate(date) ? date : undefined;
}

/**
 * The recogniser knows 6,600 characters and swaps any other for one that it knows, at 0.99: no free Chinese text is
 * certain by itself. It becomes so by agreeing with what a person typed.
 */
export const surestText = 0.89;
