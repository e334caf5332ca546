import { checkCharacter, readIdNumber, type Sex } from '../../../../domain/identity/id-number';
import { readName } from '../../../../domain/identity/name';
import type { Reading } from '../../../../domain/reading/reading';
import { ethnicGroups } from './ethnic-groups';
import { asDigit, dateFrom, type Found, sureness, surestText, textOf, toReading } from './fields';
import { findLabel, type Labels, valueAfter } from './labels';
import type { Mark, Row } from './rows';

/** Printed in blue in front of each value. */
export const frontLabels = {
  name: ['姓名'],
  sex: ['性别'],
  ethnicity: ['民族'],
  birthDate: ['出生'],
  address: ['住址'],
  idNumber: ['公民身份号码'],
} as const satisfies Labels;

/** Reads the portrait side by its labels. */
export function readFront(rows: readonly Row[]): Reading {
  return toReading({
    name: readNameOf(rows),
    sex: readSex(rows),
    ethnicity: readEthnicity(rows),
    birthDate: readBirthDate(rows),
    address: readAddress(rows),
    idNumber: readNumber(rows),
  });
}

function valueNamed(rows: readonly Row[], field: keyof typeof frontLabels): Mark[] {
  const label = findLabel(rows, frontLabels[field]);
  return label ? valueAfter(label, Object.values(frontLabels).flat()) : [];
}

function readNameOf(rows: readonly Row[]): Found<string> | undefined {
  const marks = valueNamed(rows, 'name');
  const name = readName(textOf(marks));
  // Rather no name than one with a character missing.
  return name.ok && !hasGap(marks) && sureness(marks) > tooDoubtful
    ? { value: name.value, confidence: Math.min(surestText, sureness(marks)) }
    : undefined;
}

/** A name less sure than this is wrong more often than right. */
const tooDoubtful = 0.5;

/** Of a character's width, which the height of a line exceeds by what the detector adds. */
const widthOfHeight = 0.74;

/** Whether a character between the others, or after the last, was dropped: the recogniser does not know all of them. */
function hasGap(marks: readonly Mark[]): boolean {
  return marks.some((mark, i) => {
    const next = marks[i + 1];
    const width = widthOfHeight * mark.lineHeight;
    if (!next) return mark.lineEnd - mark.x > 1.45 * width;
    return next.lineEnd === mark.lineEnd && next.x - mark.x > 1.75 * width;
  });
}

function readSex(rows: readonly Row[]): Found<Sex> | undefined {
  const [mark] = valueNamed(rows, 'sex');
  if (mark?.text !== '男' && mark?.text !== '女') return undefined;
  return { value: mark.text === '男' ? 'male' : 'female', confidence: mark.probability };
}

function readEthnicity(rows: readonly Row[]): Found<string> | undefined {
  const marks = valueNamed(rows, 'ethnicity');
  const value = textOf(marks).replace(/族$/, '');
  return ethnicGroups.includes(value) ? { value, confidence: sureness(marks) } : undefined;
}

function readBirthDate(rows: readonly Row[]): Found<string> | undefined {
  const marks = valueNamed(rows, 'birthDate');
  const text = marks.map((mark) => asDigit(mark.text)).join('');
  const parts = /(\d{4})年(\d{1,2})月(\d{1,2})日?/.exec(text);
  const value = parts && dateFrom(`${parts[1]}${parts[2]?.padStart(2, '0')}${parts[3]?.padStart(2, '0')}`);
  return value ? { value, confidence: sureness(marks) } : undefined;
}

/** One to three lines in the column to the right of its label, above the number. */
function readAddress(rows: readonly Row[]): Found<string> | undefined {
  const label = findLabel(rows, frontLabels.address);
  if (!label) return undefined;
  const number = findLabel(rows, frontLabels.idNumber);
  const first = valueAfter(label, []);
  const [start] = first;
  if (!start) return undefined;
  const bottom = number ? number.row.y - number.row.height / 2 : Number.POSITIVE_INFINITY;
  const below = rows.filter(
    (row) => row.y > label.row.y && row.y < bottom && row.y - label.row.y < 4.5 * label.row.height,
  );
  const marks = [
    ...first,
    ...below.flatMap((row) => row.marks.filter(({ x }) => x > start.x - 1.2 * label.row.height)),
  ];
  return { value: textOf(marks), confidence: Math.min(surestText, sureness(marks)) };
}

/** A number that no other contradicts: two cards in one photo give none. */
function readNumber(rows: readonly Row[]): Found<string> | undefined {
  const found = new Map<string, number>();
  for (const row of rows) {
    const text = row.marks.map((mark) => asDigit(mark.text)).join('');
    for (const match of text.matchAll(/\d{17}[\dX]/g)) {
      const [value] = match;
      const marks = row.marks.slice(match.index, match.index + value.length);
      if (checkCharacter(value.slice(0, 17)) === value[17])
        found.set(value, Math.max(found.get(value) ?? 0, sureness(marks)));
    }
  }
  const [only, ...others] = [...found];
  if (!only || others.length > 0) return undefined;
  const [value, confidence] = only;
  return { value, confidence: readIdNumber(value).ok ? confidence : 0 };
}
