import { errorCodes } from '../../domain/error-codes';
import type { Language } from '../../domain/words';
import { RequestError, type TransportProblem } from '../api/request-error';
import { catalogues } from '../words/language';

/**
 * What to tell about an error: the words of its code in the language of the desk. Where these have holes that only
 * the server can fill (seconds to wait), its own sentence is taken.
 */
export function failureWords(error: unknown, language: Language): string {
  const own = catalogues[language].failure;
  if (!(error instanceof RequestError)) return own.unexpected_answer;
  if (!error.problem) return own[error.code as TransportProblem];
  const fields = error.problem.fields ?? [];
  if (fields.length > 0) return fields.map(({ message }) => message).join(language === 'en' ? '; ' : '；');
  const sentence = errorCodes[error.problem.code].words[language];
  return sentence.includes('{') ? error.problem.title : sentence;
}
