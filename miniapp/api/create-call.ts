import type { Problem } from '../../domain/contract';
import type { Language } from '../../domain/words';
import { ApiError } from './api-error';

export interface Answer {
  statusCode: number;
  /** Uploads answer with text, requests with what was parsed. */
  data: unknown;
}

export interface CallDeps {
  token(): string | null;
  /** Signs in again without asking the person; answers whether that worked. */
  renew(): Promise<boolean>;
  language(): Language;
  /** Waits between tries. */
  pause(ms: number): Promise<void>;
}

export interface CallOptions {
  /** Whether doing it twice is the same as doing it once, so that it may be sent again after a lost answer. */
  repeatable: boolean;
  headers?: Record<string, string>;
}

/** Waits before the second and the third try. */
const pauses = [600, 1800] as const;
/** The service or something before it is overloaded or restarting: a later try may succeed. */
const passing = new Set([502, 503, 504]);

/**
 * The one way in which everything is sent, whatever carries it (request, upload, download): token and language,
 * retries of what may be repeated, one silent sign-in on 401, and every failure as an {@link ApiError}.
 */
export function createCall(deps: CallDeps) {
  let renewing: Promise<boolean> | null = null;
  /** Several calls that meet 401 together sign in once. */
  function renewOnce(): Promise<boolean> {
    renewing ??= deps.renew().finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function attempt(send: (headers: Record<string, string>) => PromiseLike<Answer>, options: CallOptions) {
    const token = deps.token();
    const headers: Record<string, string> = { 'Accept-Language': deps.language(), ...options.headers };
    if (token) headers.Authorization = `Bearer ${token}`;
    const answer = await Promise.resolve(send(headers)).catch((error: unknown) => {
      throw new ApiError(0, null, { cause: error });
    });
    if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data;
    throw new ApiError(answer.statusCode, readProblem(answer.data));
  }

  return async function call(
    send: (headers: Record<string, string>) => PromiseLike<Answer>,
    options: CallOptions,
  ): Promise<unknown> {
    let mayRenew = deps.token() !== null;
    for (let tries = 0; ; ) {
      try {
        return await attempt(send, options);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.status === 401 && mayRenew) {
          mayRenew = false;
          if (await renewOnce()) continue;
        }
        const wait = pauses[tries];
        if (wait === undefined || !options.repeatable || !(error.noAnswer || passing.has(error.status))) throw error;
        tries += 1;
        await deps.pause(wait);
      }
    }
  };
}

function readProblem(data: unknown): Problem | null {
  const parsed = typeof data === 'string' ? parseJson(data) : data;
  return typeof Object(parsed).code === 'string' ? (parsed as Problem) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
