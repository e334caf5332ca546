import type { Knex } from 'knex';
import { isDuplicate } from '../database/database-errors';
import type { Deps } from '../deps';
import { assertThat, Refusal } from '../http/refusal';
import { openIdentity, sealIdentity } from '../verification/identity-seal';
import type { VerificationRow } from '../verification/verification-store';
import { findActiveRealName, renumberIdentity, replaceIdentity } from './real-name-store';

/**
 * Makes the account's real name say what an approved correction (R28) or renewal (R18) says: it stays the same real name, and what
 * it said before stays with the submission that proved it. Refuses with `case_changed`, `identity_already_bound`.
 */
export async function restateRealName(
  trx: Knex.Transaction,
  deps: Deps,
  approved: VerificationRow,
  now: string,
): Promise<void> {
  const realName = await findActiveRealName(trx, approved.account_id);
  assertThat(realName && realName.verification_id === approved.corrects_id, 'case_changed');
  const identityId = await renumberIdentity(trx, realName.identity_id, approved.fingerprint, now);
  assertThat(identityId, 'identity_already_bound');
  const identity = openIdentity(deps.cipher, 'verifications', approved);
  const replaced = await replaceIdentity(trx, realName, {
    identity_id: identityId,
    verification_id: approved.id,
    ...sealIdentity(deps.cipher, 'real_names', realName.id, identity),
    valid_from: approved.valid_from,
    valid_until: approved.valid_until,
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('identity_already_bound') : error;
  });
  assertThat(replaced, 'case_changed');
}
