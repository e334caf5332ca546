import type { Knex } from 'knex';
import type { Place } from '../../domain/activity/place';
import { submissionNotes } from '../../domain/verification/submission-notes';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { isDuplicate } from '../database/database-errors';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { attachPhotos } from '../photo/attach-photos';
import { findBoundAccount } from '../real-name/real-name-store';
import { openCase } from '../review/open-case';
import { countVerifications, insertVerification, namedPhotosOf, type VerificationRow } from './verification-store';

/**
 * Keeps a new submission of an account that is locked, with its photos, its case, its activity and its audit row. It reserves
 * nothing: whoever types a number first gains no hold on it (R8). Whoever proves to be the holder of a card (R25) is told nothing of
 * who is bound by it. Refuses with `verification_pending`, `invalid_input`,
 * `identity_already_bound`.
 */
export async function keepSubmission(
  trx: Knex.Transaction,
  deps: Deps,
  row: VerificationRow,
  from: Place,
): Promise<void> {
  const { id, account_id: accountId, kind } = row;
  const attempt = (await countVerifications(trx, accountId, kind)) + 1;
  await insertVerification(trx, row).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('verification_pending') : error;
  });
  await attachPhotos(trx, accountId, namedPhotosOf(row), { verification_id: id });
  // Last, so that nobody learns of a number without photos and a submission that could stand.
  if (kind !== 'holder') await refuseBoundElsewhere(trx, row);
  await openCase(trx, { verification: row, attempt });
  const { subject, submitted } = submissionNotes[kind];
  await noteActivity(trx, deps, { accountId, kind: submitted.activity, by: 'person', from });
  await record(trx, deps, {
    actor: { kind: 'person', id: accountId },
    action: submitted.audit,
    subject: { kind: subject, id },
  });
}

async function refuseBoundElsewhere(
  trx: Knex.Transaction,
  { account_id, fingerprint }: VerificationRow,
): Promise<void> {
  const boundTo = await findBoundAccount(trx, fingerprint);
  if (boundTo !== undefined && boundTo !== account_id) throw new Refusal('identity_already_bound');
}
