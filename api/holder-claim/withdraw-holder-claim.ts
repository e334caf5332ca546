import type { Knex } from 'knex';
import type { Place } from '../../domain/activity/place';
import type { HolderClaim } from '../../domain/contract/holder-claim';
import type { Language } from '../../domain/words';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { findClearingOfClaim, moveClearing } from '../clearing/clearing-store';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, Refusal } from '../http/refusal';
import { releasePhotos } from '../photo/photo-store';
import { closeWithdrawnCase, lockCase } from '../review/case-store';
import { findVerification, moveVerification, namedPhotosOf } from '../verification/verification-store';
import { findHolderClaim, type HolderClaimRow, isAnnounced, moveHolderClaim } from './holder-claim-store';
import { endedAt } from './prove-holder';
import { readHolderClaim } from './read-holder-claim';

interface Withdrawing {
  accountId: string;
  from: Place;
  language: Language;
}

/**
 * Takes a claim back, in whatever is under way; its photos can be used again. Withdrawing twice is the same answer twice. Refuses
 * with `not_found`, or `holder_claim_decided` once it has ended.
 */
export async function withdrawHolderClaim(
  deps: Deps,
  id: string,
  { accountId, from, language }: Withdrawing,
): Promise<HolderClaim> {
  const withdrawing = { accountId, from };
  await withdraw(deps, id, withdrawing).catch((error: unknown) => {
    // An objection, or the opening of the clearing, may have come in between: as it stands then, it is withdrawn all the same.
    if (error instanceof Refusal && error.code === 'holder_claim_decided') return withdraw(deps, id, withdrawing);
    throw error;
  });
  const row = await findHolderClaim(deps.db, id);
  assertThat(row, 'not_found');
  return readHolderClaim(deps, row, language);
}

async function withdraw(deps: Deps, id: string, { accountId, from }: Omit<Withdrawing, 'language'>): Promise<void> {
  const now = toColumn(deps.clock.now());
  const underReview = await findClearingOfClaim(deps.db, id);
  await inTransaction(deps.db, async (trx) => {
    await lockCase(trx, { verification_id: id });
    if (underReview) await lockCase(trx, { clearing_id: underReview.id });
    const claim = await findHolderClaim(trx, id);
    assertThat(claim?.account_id === accountId, 'not_found');
    if (claim.status === 'withdrawn') return;
    assertThat(await moveHolderClaim(trx, claim, 'withdraw', endedAt(now)), 'holder_claim_decided');
    await takeBack(trx, claim, now);
    await noteActivity(trx, deps, { accountId, kind: 'holder_claim_withdrawn', by: 'person', from });
    if (isAnnounced(claim)) {
      await noteActivity(trx, deps, { accountId: claim.target_account_id, kind: 'clearing_called_off', by: 'system' });
    }
    await record(trx, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'holder-claim.withdraw',
      subject: { kind: 'holder-claim', id },
    });
  });
}

/** What waits for people is closed: the proof, a dispute, a clearing. */
async function takeBack(trx: Knex.Transaction, { id, status }: HolderClaimRow, now: string): Promise<void> {
  const proof = await findVerification(trx, id);
  assertThat(proof, 'not_found');
  const photos = namedPhotosOf(proof).map((photo) => photo.id);
  if (status === 'pending') {
    assertThat(await moveVerification(trx, id, 'withdraw', { decided_at: now }), 'holder_claim_decided');
  }
  if (status === 'clearing') {
    const clearing = await findClearingOfClaim(trx, id);
    assertThat(
      clearing && (await moveClearing(trx, clearing, 'withdraw', { decided_at: now })),
      'holder_claim_decided',
    );
    await closeWithdrawnCase(trx, { clearing_id: clearing.id }, now);
  }
  await closeWithdrawnCase(trx, { verification_id: id }, now);
  await releasePhotos(trx, { verification_id: id }, photos, now);
}
