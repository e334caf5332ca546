import type { Knex } from 'knex';
import { isDuplicate } from '../database/database-errors';
import type { Deps } from '../deps';
import { assertThat, Refusal } from '../http/refusal';
import { openIdentity, sealIdentity } from '../verification/identity-seal';
import type { VerificationRow } from '../verification/verification-store';
import { findActiveRealName, renumberIdentity, replaceIdentity } from './real-name-store';

/**
 * Makes the account's real name say what an approved correction says (R28): it stays the same real name, and what it said before
 * stays with the submission that proved it. Refuses with `case_changed`, `identity_already_bound`.
 */
export async function correctRealName(
  trx: Knex.Transaction,
  deps: Deps,
  correction: VerificationRow,
  now: string,
): Promise<void> {
  const realName = await findActiveRealName(trx, correction.account_id);
  assertThat(realName && realName.verification_id === correction.corrects_id, 'case_changed');
  const identityId = await renumberIdentity(trx, realName.identity_id, correction.fingerprint, now);
  assertThat(identityId, 'identity_already_bound');
  const identity = openIdentity(deps.cipher, 'verifications', correction);
  const replaced = await replaceIdentity(trx, realName, {
    identity_id: identityId,
    verification_id: correction.id,
    ...sealIdentity(deps.cipher, 'real_names', realName.id, identity),
    valid_from: correction.valid_from,
    valid_until: correction.valid_until,
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('identity_already_bound') : error;
  });
  assertThat(replaced, 'case_changed');
}
