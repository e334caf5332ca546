import type { Rejection } from '../../domain/contract/reviewed-request';

/** What a refusal (`reason`) or the service (`problem`) said of a field: its code, put into words when it is drawn. */
export interface FieldMark {
  from: 'reason' | 'problem';
  code: string;
  /** The service's own words, for a code that this release does not know. */
  message: string;
  /** What else was said of the same field. */
  also?: FieldMark;
}

export function isFieldMark(stored: unknown): stored is FieldMark {
  const { from, code, message, also } = Object(stored) as Partial<FieldMark>;
  const isOne = (from === 'reason' || from === 'problem') && typeof code === 'string' && typeof message === 'string';
  return isOne && (also === undefined || isFieldMark(also));
}

/** Every reason of a refusal, in its order, beside the field that it concerns. */
export function refusedFields<Field extends string>(
  reasons: Rejection<Field>['reasons'] = [],
): Partial<Record<Field, FieldMark>> {
  const marks: Partial<Record<Field, FieldMark>> = {};
  for (const { field, code, message } of [...reasons].reverse()) {
    const also = marks[field];
    marks[field] = { from: 'reason', code, message, ...(also && { also }) };
  }
  return marks;
}
