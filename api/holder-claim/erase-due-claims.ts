import type { Knex } from 'knex';
import { record } from '../audit/record';
import { type ClearingRow, findClearingOfClaim, replaceComment } from '../clearing/clearing-store';
import { eraseSentPhoto, eraseSubmission } from '../clearing/erase-identity';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { removeFile } from '../photo/erase-photo';
import { listPhotosOf } from '../photo/photo-store';
import { eraseCaseWords } from '../review/case-store';
import { findVerification } from '../verification/verification-store';
import { eraseHolderClaim, listClaimsToErase } from './holder-claim-store';

const batch = 100;

/**
 * Erases what identifies the person from claims that are over: nothing came of them, or what came of it stands elsewhere (R42). Their
 * masks and what became of them stay. Several processes may run it at once.
 */
export async function eraseDueClaims(deps: Deps, stopping?: AbortSignal): Promise<void> {
  for (;;) {
    const due = await listClaimsToErase(deps.db, toColumn(deps.clock.now()), batch);
    for (const { id } of due) {
      if (stopping?.aborted) return;
      const photos = await inTransaction(deps.db, (trx) => eraseClaim(trx, deps, id));
      for (const photo of photos) await removeFile(deps, photo);
    }
    if (due.length < batch) return;
  }
}

/** Answers with the photos whose files are to be removed. */
async function eraseClaim(trx: Knex.Transaction, deps: Deps, id: string): Promise<string[]> {
  const now = deps.clock.now();
  if (!(await eraseHolderClaim(trx, id, toColumn(now)))) return [];
  const proof = await findVerification(trx, id);
  if (proof?.erased_at === null) await eraseSubmission(trx, deps, proof, now);
  await eraseCaseWords(trx, { verification_id: id });
  const clearing = await findClearingOfClaim(trx, id);
  if (clearing) await eraseClearingWords(trx, clearing);
  const photos = await listPhotosOf(trx, { verification_id: id });
  for (const photo of photos) await eraseSentPhoto(trx, deps, photo, { actor: { kind: 'system' }, now });
  await record(trx, deps, {
    actor: { kind: 'system' },
    action: 'holder-claim.erase',
    subject: { kind: 'holder-claim', id },
  });
  return photos;
}

/** The case of the clearing hangs on what the other account was verified by; what was written in it is about the claim all the same. */
async function eraseClearingWords(trx: Knex.Transaction, { id }: ClearingRow): Promise<void> {
  await eraseCaseWords(trx, { clearing_id: id });
  await replaceComment(trx, id, null);
}
