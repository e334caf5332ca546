import { createReadableCode } from '../crypto/readable-code';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { hashPassword } from './password-hash';
import type { StaffRow } from './staff-store';

/** Long enough to be handed over; a note that is found later opens nothing. */
const oneTimePasswordMs = 24 * 3_600_000;

interface OneTimePassword {
  /** To be told once. */
  password: string;
  columns: Pick<StaffRow, 'password_hash' | 'password_expires_at'> & { password_temporary: true };
}

/** A password to be replaced at the first sign-in, within a day: eighty random bits. */
export async function createOneTimePassword(deps: Pick<Deps, 'sessionClock'>): Promise<OneTimePassword> {
  const password = createReadableCode(4, 4);
  const expires = new Date(deps.sessionClock.now().getTime() + oneTimePasswordMs);
  return {
    password,
    columns: {
      password_hash: await hashPassword(password),
      password_temporary: true,
      password_expires_at: toColumn(expires),
    },
  };
}

/** Whether it was a one-time password whose day is over. */
export function hasExpired({ password_expires_at }: Pick<StaffRow, 'password_expires_at'>, now: Date): boolean {
  return password_expires_at !== null && password_expires_at <= toColumn(now);
}
