import type { Problem } from '../../domain/contract/problem';
import type { ErrorCode } from '../../domain/error-codes';

/** What can go wrong before an answer of the API arrives. */
export type TransportProblem = 'network' | 'timeout' | 'unexpected_answer';

/** The one error that a request ends with. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: ErrorCode | TransportProblem,
    /** The problem document, where the API gave one. */
    readonly problem?: Problem,
    options?: ErrorOptions,
    /** In seconds, where the API says how long to wait. */
    readonly retryAfter?: number,
  ) {
    super(problem?.title ?? code, options);
  }

  /** May be gone on the next try: the network, a timeout, a busy server. */
  get passing(): boolean {
    return this.problem ? this.problem.status >= 500 : true;
  }
}

/** Whether an error is the API's answer with one of these codes. */
export function hasCode(error: unknown, ...codes: ErrorCode[]): error is RequestError {
  return error instanceof RequestError && (codes as string[]).includes(error.code);
}
