import { createStore } from '../store';

export interface StoredSession {
  token: string;
  /** The sandbox's sign-in code, kept for signing in again without asking; WeChat gives a new code each time. */
  code: string | null;
}

function isStoredSession(stored: unknown): stored is StoredSession {
  return typeof Object(stored).token === 'string';
}

/** Who is signed in on this device; `null` before signing in and after signing out. */
export const session = createStore<StoredSession | null>('session', null, isStoredSession);
