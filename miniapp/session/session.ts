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

/** Whether both are one person's: a renewed session has another token. In WeChat the device has one person only. */
export function isSamePerson(one: StoredSession | null, other: StoredSession | null): boolean {
  return one?.code === other?.code;
}
