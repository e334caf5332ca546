import type { Knex } from 'knex';
import type { RealNameRow } from '../real-name/real-name-store';
import { findNewestVerification, type VerificationRow } from './verification-store';

/** The account's newest attempt to be verified; a renewal counts while the real name is in force that it is of. */
export function findNewestAttempt(
  db: Knex,
  accountId: string,
  realName: RealNameRow | undefined,
): Promise<VerificationRow | undefined> {
  return findNewestVerification(db, accountId, 'first', ...(realName ? (['renewal'] as const) : []));
}
