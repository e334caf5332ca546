import type { Problem } from '../../domain/contract/problem';
import type { Language } from '../../domain/words';
import { isSamePerson, type StoredSession } from '../session/session';
import { ApiError, isPassing, isSignedOut } from './api-error';

export interface Answer {
  statusCode: number;
  /** Uploads answer with text, requests with what was parsed. */
  data: unknown;
}

export interface CallDeps {
  session(): StoredSession | null;
  /**
   * Signs in again without asking the person; answers whether that could be done. Where its own answer was lost it
   * throws the {@link ApiError}: that is a lost connection, and nobody has been signed out.
   */
  renew(): Promise<boolean>;
  /** Drops a session that the service refused and that could not be renewed. */
  forget(refused: StoredSession): void;
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

type Send = (headers: Record<string, string>) => PromiseLike<Answer>;

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

  async function attempt(send: Send, options: CallOptions, signedIn: StoredSession | null) {
    const headers: Record<string, string> = { 'Accept-Language': deps.language(), ...options.headers };
    if (signedIn) headers.Authorization = `Bearer ${signedIn.token}`;
    const answer = await Promise.resolve(send(headers)).catch((error: unknown) => {
      throw new ApiError(0, null, { cause: error });
    });
    if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data;
    throw new ApiError(answer.statusCode, readProblem(answer.data));
  }

  /** Never sends under another person's session what one person began, whoever signed in meanwhile in another tab. */
  async function attemptAs(person: StoredSession | null, send: Send, options: CallOptions) {
    const before = deps.session();
    if (!isSamePerson(person, before)) throw new ApiError(401, null);
    try {
      return await attempt(send, options, before);
    } catch (error) {
      if (!before || !isSignedOut(error)) throw error;
      // Renewed meanwhile by another call or tab, or else by this one.
      const isRenewed = deps.session()?.token !== before.token || (await renewOnce());
      const renewed = deps.session();
      if (isRenewed && renewed && isSamePerson(person, renewed)) return attemptRenewed(send, options, renewed);
      deps.forget(before);
      throw error;
    }
  }

  async function attemptRenewed(send: Send, options: CallOptions, renewed: StoredSession) {
    try {
      return await attempt(send, options, renewed);
    } catch (error) {
      if (isSignedOut(error)) deps.forget(renewed);
      throw error;
    }
  }

  return async function call(send: Send, options: CallOptions): Promise<unknown> {
    const person = deps.session();
    for (let tries = 0; ; tries += 1) {
      try {
        return await attemptAs(person, send, options);
      } catch (error) {
        const wait = pauses[tries];
        if (wait === undefined || !options.repeatable || !isPassing(error)) throw error;
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
