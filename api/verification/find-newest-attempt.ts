import type { Knex } from 'knex';
import { findActiveRealName } from '../real-name/real-name-store';
import { findNewestVerification, type VerificationRow } from './verification-store';

/** The account's newest attempt to be verified; a renewal counts while the real name is in force that it is of. */
export async function findNewestAttempt(db: Knex, accountId: string): Promise<VerificationRow | undefined> {
  const realName = await findActiveRealName(db, accountId);
  return findNewestVerification(db, accountId, 'first', ...(realName ? (['renewal'] as const) : []));
}
