import type { Knex } from 'knex';
import { holderClaimErasure } from '../../domain/holder-claim/holder-claim-erasure';
import { proofEnd } from '../../domain/holder-claim/holder-proof';
import { fromColumn, toColumn } from '../database/time';
import { assertThat } from '../http/refusal';
import { releasePhotos } from '../photo/photo-store';
import { findBoundAccount } from '../real-name/real-name-store';
import type { VerificationRow } from '../verification/verification-store';
import { findHolderClaim, moveHolderClaim } from './holder-claim-store';

/**
 * The proof of a claim is accepted: nothing is bound; the person may see who is, for a while. Where nobody is, they are verified with the
 * same photos. Refuses with `case_changed`.
 */
export async function proveHolder(trx: Knex.Transaction, proof: VerificationRow, now: string): Promise<void> {
  const claim = await findHolderClaim(trx, proof.id);
  assertThat(claim, 'case_changed');
  const change = { proved_at: now, erase_at: toColumn(holderClaimErasure(proofEnd(fromColumn(now)))) };
  assertThat(await moveHolderClaim(trx, claim, 'prove', change), 'case_changed');
  if ((await findBoundAccount(trx, proof.fingerprint)) === undefined) await giveBackCard(trx, proof, now);
}

/** Nobody is bound to the identity: nothing needs to be photographed twice for being verified (R25). */
export async function giveBackCard(trx: Knex.Transaction, proof: VerificationRow, now: string): Promise<void> {
  await releasePhotos(trx, { verification_id: proof.id }, [proof.front_photo_id, proof.back_photo_id], now);
}

/** The proof is refused: so is the claim. Why stands with the submission. Refuses with `case_changed`. */
export async function refuseProof(trx: Knex.Transaction, { id }: VerificationRow, now: string): Promise<void> {
  const claim = await findHolderClaim(trx, id);
  assertThat(claim, 'case_changed');
  assertThat(await moveHolderClaim(trx, claim, 'reject', endedAt(now)), 'case_changed');
}

/** What is written with the end of any claim. */
export function endedAt(now: string) {
  return { ended_at: now, proceed_at: null, erase_at: toColumn(holderClaimErasure(fromColumn(now))) };
}
