import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { record } from '../audit/record';
import { type ClearingRow, insertClearing } from '../clearing/clearing-store';
import { openClearingCase } from '../clearing/open-clearing-case';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { lendPhotos } from '../photo/photo-store';
import type { RealNameRow } from '../real-name/real-name-store';
import { findVerification, proofsOf } from '../verification/verification-store';
import type { AnnouncedClaimRow } from './holder-claim-store';

interface Opening {
  claim: AnnouncedClaimRow;
  realName: RealNameRow;
  due_at: string;
}

/**
 * Opens the clearing of the other account, with the photos of the claim in the place of its own: two people decide on it like on any other,
 * and its preconditions are those of any other (R25, R26). What is unmet is found when it is decided, for whoever claims it
 * cannot settle it anyway.
 */
export async function openClaimedClearing(
  trx: Knex.Transaction,
  deps: Deps,
  { claim, realName, due_at }: Opening,
): Promise<void> {
  const proof = await findVerification(trx, claim.id);
  assertThat(proof, 'not_found');
  const [holdingPhotoId] = proofsOf(proof);
  assertThat(holdingPhotoId, 'not_found');
  const row: ClearingRow = {
    id: uuidv7(),
    account_id: realName.account_id,
    real_name_id: realName.id,
    status: 'pending',
    front_photo_id: proof.front_photo_id,
    back_photo_id: proof.back_photo_id,
    holding_photo_id: holdingPhotoId,
    bank_card_photo_id: null,
    holder_claim_id: claim.id,
    opened_by: null,
    opening_reason_sealed: null,
    consented_at: null,
    submitted_at: toColumn(deps.clock.now()),
    due_at,
    decided_at: null,
    reasons: null,
    comment_sealed: null,
  };
  await insertClearing(trx, row);
  await lendPhotos(trx, { verification_id: claim.id }, { clearing_id: row.id });
  await openClearingCase(trx, row, realName);
  await record(trx, deps, {
    actor: { kind: 'system' },
    action: 'clearing.submit',
    subject: { kind: 'clearing', id: row.id },
  });
}
