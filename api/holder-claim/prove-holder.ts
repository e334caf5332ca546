import type { Knex } from 'knex';
import { holderClaimErasure } from '../../domain/holder-claim/holder-claim-erasure';
import { proofEnd } from '../../domain/holder-claim/holder-proof';
import { fromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { VerificationRow } from '../verification/verification-store';
import { findHolderClaim, moveHolderClaim } from './holder-claim-store';

/** The proof of a claim is accepted: nothing is bound; the person may see who is, for a while. Refuses with `case_changed`. */
export async function proveHolder(
  trx: Knex.Transaction,
  _deps: Deps,
  { id }: VerificationRow,
  now: string,
): Promise<void> {
  const claim = await findHolderClaim(trx, id);
  assertThat(claim, 'case_changed');
  const change = { proved_at: now, erase_at: toColumn(holderClaimErasure(proofEnd(fromColumn(now)))) };
  assertThat(await moveHolderClaim(trx, claim, 'prove', change), 'case_changed');
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
