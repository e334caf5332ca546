import type { Problem } from '../../domain/contract/problem';
import { type ErrorEntry, errorCodes, isErrorCode } from '../../domain/error-codes';
import type { Language } from '../../domain/words';
import { catalogues } from '../words/use-words';

/** A call that gave no good answer: the network failed, or the service refused. */
export class ApiError extends Error {
  constructor(
    /** 0 where no answer arrived. */
    readonly status: number,
    /** `null` where no answer arrived, or one that is no problem document. */
    readonly problem: Problem | null,
    options?: ErrorOptions,
  ) {
    super(problem?.code ?? (status === 0 ? 'no answer' : `status ${status}`), options);
  }

  /** Nobody knows whether the call arrived. */
  get noAnswer(): boolean {
    return this.status === 0;
  }
}

/** The service or something before it is overloaded or restarting. */
const passingStatuses = new Set([502, 503, 504]);

/** Whether the same call may succeed later: no answer came, or one that says "not now". */
export function isPassing(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.noAnswer || passingStatuses.has(error.status));
}

/** Whether the session is gone, and signing in again silently did not help. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** Whether an error is the service's problem with this code. */
export function isProblem(error: unknown, code: Problem['code']): error is ApiError & { problem: Problem } {
  return error instanceof ApiError && error.problem?.code === code;
}

/** What the person reads. A sentence with holes was filled by the service, so its own words are used. */
export function errorWords(error: unknown, language: Language): string {
  if (!(error instanceof ApiError) || error.noAnswer) return catalogues[language].common.offline;
  const { problem } = error;
  if (!problem || !isErrorCode(problem.code)) return errorCodes.unavailable.words[language];
  const entry: ErrorEntry = errorCodes[problem.code];
  const sentence = entry.words[language];
  return sentence.includes('{') ? problem.title : sentence;
}
