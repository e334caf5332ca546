import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Place } from '../../domain/activity/place';
import { dueAfterSubmission } from '../../domain/calendar/working-days';
import { clearingPhotoFields, purposeOf } from '../../domain/clearing/clearing-photos';
import type { Clearing, ClearingInput } from '../../domain/contract/clearing-request';
import { normaliseIdNumber } from '../../domain/identity/id-number';
import { isCertain } from '../../domain/reading/reading';
import type { Language } from '../../domain/words';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { answerOnce, knownAnswer } from '../http/answer-once';
import { assertThat, invalidInput, Refusal } from '../http/refusal';
import { attachPhotos } from '../photo/attach-photos';
import { findPhoto } from '../photo/photo-store';
import { openReading } from '../photo/reading-seal';
import { findActiveRealName, findFingerprint, type RealNameRow } from '../real-name/real-name-store';
import { hasPendingVerification } from '../verification/verification-store';
import { assertAllMet } from './assert-all-met';
import { type ClearingRow, findActiveClearing, insertClearing } from './clearing-store';
import { openClearingCase } from './open-clearing-case';
import { presentClearing } from './present-clearing';
import { readPreconditions } from './read-preconditions';

interface Asking {
  accountId: string;
  input: ClearingInput;
  idempotencyKey: string;
  from: Place;
  language: Language;
}

/**
 * Asks for the end of the account's real name (R23): rules first, then the request, its photos, its case and its audit row
 * in one transaction.
 *
 * Where a precondition does not hold, or the host does not say, nothing is taken: the person learns it now instead of days
 * later from a refusal, and the photos stay for when they come back. Refuses with `account_frozen`, `not_verified`, `clearing_pending`,
 * `verification_pending`, `preconditions_unmet`, `invalid_input`, `idempotency_key_reused`.
 */
export async function submitClearing(deps: Deps, asking: Asking): Promise<Clearing> {
  const { accountId } = asking;
  const input = normalise(asking.input);
  const once = { accountId, key: asking.idempotencyKey, asked: `POST /v1/clearings ${JSON.stringify(input)}` };
  const known = await knownAnswer<Clearing>(deps, once);
  if (known) return known.answer;

  await deps.limits.take('submission', accountId);
  await assertNotFrozen(deps.db, accountId);
  assertThat(await findActiveRealName(deps.db, accountId), 'not_verified');
  assertThat(!(await findActiveClearing(deps.db, accountId)), 'clearing_pending');
  assertAllMet(await readPreconditions(deps, accountId));
  return answerOnce(deps, once, (trx) => keep(trx, deps, { ...asking, input }));
}

async function keep(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, input, from, language }: Asking,
): Promise<Clearing> {
  const now = deps.clock.now();
  await lockAccount(trx, accountId);
  await assertNotFrozen(trx, accountId);
  const realName = await findActiveRealName(trx, accountId);
  assertThat(realName, 'not_verified');
  assertThat(!(await hasPendingVerification(trx, accountId)), 'verification_pending');
  const row = buildRow(deps, realName, input, now);
  await insertClearing(trx, row).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('clearing_pending') : error;
  });
  const named = clearingPhotoFields.map((path) => ({ path, id: input[path], purpose: purposeOf[path] }));
  await attachPhotos(trx, accountId, named, { clearing_id: row.id });
  await refuseAnotherPerson(trx, deps, realName, input);
  await openClearingCase(trx, row, realName);
  await noteActivity(trx, deps, { accountId, kind: 'clearing_submitted', by: 'person', from });
  await record(trx, deps, {
    actor: { kind: 'person', id: accountId },
    action: 'clearing.submit',
    subject: { kind: 'clearing', id: row.id },
  });
  return presentClearing(row, { ...deps, now, language });
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

/** In a fixed order: equal requests become equal texts. */
function normalise(input: ClearingInput): ClearingInput {
  return {
    frontPhotoId: input.frontPhotoId.toLowerCase(),
    backPhotoId: input.backPhotoId.toLowerCase(),
    holdingPhotoId: input.holdingPhotoId.toLowerCase(),
    bankCardPhotoId: input.bankCardPhotoId.toLowerCase(),
  };
}

function buildRow({ calendar }: Deps, realName: RealNameRow, input: ClearingInput, now: Date): ClearingRow {
  return {
    id: uuidv7(),
    account_id: realName.account_id,
    real_name_id: realName.id,
    status: 'pending',
    front_photo_id: input.frontPhotoId,
    back_photo_id: input.backPhotoId,
    holding_photo_id: input.holdingPhotoId,
    bank_card_photo_id: input.bankCardPhotoId,
    submitted_at: toColumn(now),
    due_at: toColumn(dueAfterSubmission(now, calendar).dueAt),
    decided_at: null,
    reasons: null,
    comment_sealed: null,
  };
}
