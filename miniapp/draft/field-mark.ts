import { isRejectionReasonCode, rejectionReason } from '../../domain/review/rejection-reasons';
import { type FieldProblem, fieldProblemWords } from '../../domain/verification/field-problems';
import type { Language } from '../../domain/words';

/** What a refusal (`reason`) or the service (`problem`) said of a field: its code, put into words when it is drawn. */
export interface FieldMark {
  from: 'reason' | 'problem';
  code: string;
  /** The service's own words, for a code that this release does not know. */
  message: string;
}

export function isFieldMark(stored: unknown): stored is FieldMark {
  const { from, code, message } = Object(stored) as Partial<FieldMark>;
  return (from === 'reason' || from === 'problem') && typeof code === 'string' && typeof message === 'string';
}

/** The words in the language chosen now, which need not be the one in which they were received. */
export function sayFieldMark({ from, code, message }: FieldMark, language: Language): string {
  if (from === 'reason') return isRejectionReasonCode(code) ? rejectionReason(code).message[language] : message;
  return isFieldProblem(code) ? fieldProblemWords[code][language] : message;
}

function isFieldProblem(code: string): code is FieldProblem {
  return Object.keys(fieldProblemWords).includes(code);
}
