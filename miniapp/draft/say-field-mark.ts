import { isRejectionReasonCode, rejectionReason } from '../../domain/review/rejection-reasons';
import { type FieldProblem, fieldProblemWords } from '../../domain/verification/field-problems';
import type { Language } from '../../domain/words';
import type { FieldMark } from './field-mark';

/**
 * The words in the language chosen now, which need not be the one in which they were received. Apart from the mark
 * itself: every page knows the draft, and only the pages of the flow need these catalogues.
 */
export function sayFieldMark(mark: FieldMark, language: Language): string {
  const said = sayOne(mark, language);
  return mark.also ? `${said}${language === 'en' ? '; ' : '；'}${sayFieldMark(mark.also, language)}` : said;
}

function sayOne({ from, code, message }: FieldMark, language: Language): string {
  if (from === 'reason') return isRejectionReasonCode(code) ? rejectionReason(code).message[language] : message;
  return isFieldProblem(code) ? fieldProblemWords[code][language] : message;
}

function isFieldProblem(code: string): code is FieldProblem {
  return Object.keys(fieldProblemWords).includes(code);
}
