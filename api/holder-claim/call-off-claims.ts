import type { Knex } from 'knex';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { releasePhotos } from '../photo/photo-store';
import { findVerification, namedPhotosOf } from '../verification/verification-store';
import { findNewestHolderClaim, isAnnounced, moveHolderClaim } from './holder-claim-store';
import { endedAt } from './prove-holder';

/**
 * A stranger claimed from within this account (R29): what nobody decides on yet goes no further. The account is locked. What is in a case is refused
 * there first.
 */
export async function callOffClaims(trx: Knex.Transaction, deps: Deps, accountId: string, now: Date): Promise<void> {
  const claim = await findNewestHolderClaim(trx, accountId);
  if (claim?.status !== 'proved' && claim?.status !== 'announced') return;
  const at = toColumn(now);
  if (!(await moveHolderClaim(trx, claim, 'withdraw', endedAt(at)))) return;
  const proof = await findVerification(trx, claim.id);
  const photos = proof ? namedPhotosOf(proof).map((photo) => photo.id) : [];
  await releasePhotos(trx, { verification_id: claim.id }, photos, at);
  await noteActivity(trx, deps, { accountId, kind: 'holder_claim_withdrawn', by: 'staff' });
  if (isAnnounced(claim))
    await noteActivity(trx, deps, { accountId: claim.target_account_id, kind: 'clearing_called_off', by: 'system' });
  await record(trx, deps, {
    actor: { kind: 'system' },
    action: 'holder-claim.withdraw',
    subject: { kind: 'holder-claim', id: claim.id },
  });
}
