import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { isDuplicate } from '../database/database-errors';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { openIdentity, sealIdentity } from '../verification/identity-seal';
import type { VerificationRow } from '../verification/verification-store';
import { findOrCreateIdentity, insertRealName } from './real-name-store';

/**
 * Binds the account of an approved verification to its identity. Whatever races, the unique key on the active
 * identity lets one account through (R8); the others are refused with `identity_already_bound`.
 */
export async function bindRealName(
  trx: Knex.Transaction,
  deps: Deps,
  verification: VerificationRow,
  now: string,
): Promise<void> {
  const id = uuidv7();
  const identityId = await findOrCreateIdentity(trx, verification.fingerprint, now);
  try {
    await insertRealName(trx, {
      id,
      account_id: verification.account_id,
      identity_id: identityId,
      verification_id: verification.id,
      status: 'active',
      ...sealIdentity(deps.cipher, 'real_names', id, openIdentity(deps.cipher, 'verifications', verification)),
      valid_from: verification.valid_from,
      valid_until: verification.valid_until,
      verified_at: now,
    });
  } catch (error) {
    // The account's own key cannot be the one: a verified account submits corrections alone, and has at most one submission.
    if (isDuplicate(error)) throw new Refusal('identity_already_bound');
    throw error;
  }
}
