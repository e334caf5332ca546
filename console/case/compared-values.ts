import type { Case, ComparedRow, Disclosure } from '../../domain/contract/case';
import type { ComparedField, ComparisonResult } from '../../domain/reading/compare-reading';
import { readingFields } from '../../domain/reading/reading';
import { isReadable } from '../queue/person-of';
import type { DeskWords } from '../words/zh-CN';

/** `no_photo`: its photo has gone back to the person or been erased, and what was read of it with it. */
export type ShownResult = ComparisonResult | 'no_photo';

/** One row of the comparison as it stands on the desk. */
export interface ComparedValues extends Pick<ComparedRow, 'field' | 'confidence'> {
  /** `undefined`: what was typed does not open, so that nothing was compared. */
  result: ShownResult | undefined;
  typed: string;
  /** `undefined` where nothing was read. */
  read: string | undefined;
  /** Both stand there whole, so that they can be compared character by character. */
  whole: boolean;
}

/** What only a disclosure shows whole (R15). */
const masked: readonly ComparedField[] = ['name', 'idNumber'];

/** Typed beside read, masked unless it was asked for with a reason. */
export function comparedValues(
  subject: Case['subject'],
  disclosure: Disclosure | undefined,
  words: DeskWords,
): ComparedValues[] {
  return subject.comparison.map((row) => {
    const { field, result, confidence } = row;
    if (masked.includes(field) && !isReadable(subject))
      return { field, result: undefined, typed: words.queue.unreadable, read: undefined, whole: false };
    const { typed, read } = disclosure ? disclosedValues(row, disclosure) : row;
    const whole = disclosure !== undefined || !masked.includes(field);
    const say = (value: string | null) => {
      if (value === null) return words.review.longTerm;
      return whole && field === 'idNumber' ? inGroups(value) : value;
    };
    return {
      field,
      result: result === 'not_read' && !photoOf(field, subject) ? 'no_photo' : result,
      confidence,
      typed: say(typed),
      read: read === undefined ? undefined : say(read),
      whole,
    };
  });
}

function photoOf(field: ComparedField, { photos }: Case['subject']) {
  const isOnBack = readingFields.back.some((other) => other === field);
  return isOnBack ? photos.back : photos.front;
}

function disclosedValues(
  { field, typed, read }: ComparedRow,
  disclosure: Disclosure,
): Pick<ComparedRow, 'typed' | 'read'> {
  if (field === 'name' || field === 'idNumber') return { typed: disclosure[field], read: disclosure.reading[field] };
  return { typed, read };
}

/** Region, birth date, the rest: how one compares a number with a card. */
export function inGroups(idNumber: string): string {
  return `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`;
}
