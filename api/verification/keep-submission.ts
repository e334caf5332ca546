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
 * nothing: whoever types a number first gains no hold on it (R8). Refuses with `verification_pending`, `invalid_input`,
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
  const boundTo = await findBoundAccount(trx, row.fingerprint);
  if (boundTo !== undefined && boundTo !== accountId) throw new Refusal('identity_already_bound');
  await openCase(trx, { verification: row, attempt });
  const { activity, audit } = submissionNotes[kind].submitted;
  await noteActivity(trx, deps, { accountId, kind: activity, by: 'person', from });
  await record(trx, deps, {
    actor: { kind: 'person', id: accountId },
    action: audit,
    subject: { kind: 'verification', id },
  });
}
