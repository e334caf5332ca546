import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Place } from '../../domain/activity/place';
import { dueAfterSubmission } from '../../domain/calendar/working-days';
import { clearingPhotoFields, purposeOf } from '../../domain/clearing/clearing-photos';
import type { ClearingInput } from '../../domain/contract/clearing-request';
import { normaliseIdNumber } from '../../domain/identity/id-number';
import { isCertain } from '../../domain/reading/reading';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertMayClearItself } from '../holder-claim/assert-not-claimed';
import { hasActiveHolderClaim } from '../holder-claim/holder-claim-store';
import { assertThat, invalidInput, Refusal } from '../http/refusal';
import { attachPhotos } from '../photo/attach-photos';
import { findPhoto } from '../photo/photo-store';
import { openReading } from '../photo/reading-seal';
import { findActiveRealName, findFingerprint, type RealNameRow } from '../real-name/real-name-store';
import { hasPendingVerification } from '../verification/verification-store';
import { assertAllMet } from './assert-all-met';
import { type ClearingRow, findActiveClearing, insertClearing } from './clearing-store';
import { openClearingCase } from './open-clearing-case';
import { sealOpeningReason } from './opening-reason-seal';
import { readPreconditions } from './read-preconditions';
import { dropReminder } from './reminder/reminder-store';

/** Who asks: whoever is signed in to the account, or customer service for somebody who called (R26). */
export type AskedBy = { kind: 'person'; from: Place } | { kind: 'staff'; id: string; reason: string };

interface Opening {
  accountId: string;
  input: ClearingInput;
  by: AskedBy;
}

/**
 * What stands in the way of asking, before anything is taken. It asks the host, so never within a transaction. Where a
 * precondition does not hold, or the host does not say, it is learned now instead of days later from a refusal, and the photos
 * stay. Refuses with `account_frozen`, `not_verified`, `clearing_pending`, `preconditions_unmet`.
 */
export async function assertMayAsk(deps: Deps, accountId: string): Promise<void> {
  await deps.limits.take('submission', accountId);
  await assertNotFrozen(deps.db, accountId);
  assertThat(await findActiveRealName(deps.db, accountId), 'not_verified');
  assertThat(!(await findActiveClearing(deps.db, accountId)), 'clearing_pending');
  assertAllMet(await readPreconditions(deps, accountId));
}

/**
 * Opens a request to clear a real name, whoever asks: rules first, then the request, its photos, its case, what the person is
 * told and its audit row. Refuses with `account_frozen`, `not_verified`, `clearing_pending`, `verification_pending`,
 * `holder_claim_pending`, `invalid_input`.
 */
export async function openClearing(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, input, by }: Opening,
): Promise<{ row: ClearingRow; caseId: string }> {
  await lockAccount(trx, accountId);
  await assertNotFrozen(trx, accountId);
  const realName = await findActiveRealName(trx, accountId);
  assertThat(realName, 'not_verified');
  assertThat(!(await hasPendingVerification(trx, accountId)), 'verification_pending');
  assertThat(!(await hasActiveHolderClaim(trx, accountId)), 'holder_claim_pending');
  await assertMayClearItself(trx, accountId, deps.clock.now());
  const row = buildRow(deps, realName, input, by);
  await insertClearing(trx, row).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('clearing_pending') : error;
  });
  // Who has asked need not be told any more that they can.
  await dropReminder(trx, accountId);
  const named = clearingPhotoFields.map((path) => ({ path, id: input[path], purpose: purposeOf[path] }));
  await attachPhotos(trx, accountId, named, { clearing_id: row.id }, row.opened_by);
  await refuseAnotherPerson(trx, deps, realName, input);
  const caseId = await openClearingCase(trx, row, realName);
  await tell(trx, deps, row, by);
  return { row, caseId };
}

/** In 账户动态, and in the audit log. */
async function tell(trx: Knex.Transaction, deps: Deps, { id, account_id }: ClearingRow, by: AskedBy): Promise<void> {
  const subject = { kind: 'clearing', id } as const;
  if (by.kind === 'person') {
    await noteActivity(trx, deps, { accountId: account_id, kind: 'clearing_submitted', by: 'person', from: by.from });
    await record(trx, deps, { actor: { kind: 'person', id: account_id }, action: 'clearing.submit', subject });
  } else {
    await noteActivity(trx, deps, { accountId: account_id, kind: 'clearing_opened_for_caller', by: 'staff' });
    await record(trx, deps, {
      actor: { kind: 'staff', id: by.id },
      action: 'clearing.submit',
      subject,
      reason: by.reason,
    });
  }
}

/** Only the holder can ask (R23). Where the number could not be read with certainty, a person compares. */
async function refuseAnotherPerson(
  trx: Knex.Transaction,
  deps: Deps,
  realName: RealNameRow,
  { frontPhotoId }: ClearingInput,
): Promise<void> {
  const front = await findPhoto(trx, frontPhotoId);
  const reading = front ? openReading(deps, front) : {};
  if (reading.idNumber === undefined || !isCertain(reading, 'idNumber')) return;
  const shown = deps.fingerprint('id-number', normaliseIdNumber(reading.idNumber));
  if (shown !== (await findFingerprint(trx, realName.identity_id)))
    throw invalidInput([{ path: 'frontPhotoId', code: 'not_the_holder' }]);
}

function buildRow(deps: Deps, realName: RealNameRow, input: ClearingInput, by: AskedBy): ClearingRow {
  const id = uuidv7();
  const now = deps.clock.now();
  return {
    id,
    account_id: realName.account_id,
    real_name_id: realName.id,
    status: 'pending',
    front_photo_id: input.frontPhotoId,
    back_photo_id: input.backPhotoId,
    holding_photo_id: input.holdingPhotoId,
    bank_card_photo_id: input.bankCardPhotoId,
    holder_claim_id: null,
    opened_by: by.kind === 'staff' ? by.id : null,
    opening_reason_sealed: by.kind === 'staff' ? sealOpeningReason(deps.cipher, id, by.reason) : null,
    consented_at: input.consent ? toColumn(now) : null,
    submitted_at: toColumn(now),
    due_at: toColumn(dueAfterSubmission(now, deps.calendar).dueAt),
    decided_at: null,
    reasons: null,
    comment_sealed: null,
  };
}
