import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Place } from '../../domain/activity/place';
import { beijingDate } from '../../domain/calendar/civil-date';
import { dueAfterSubmission } from '../../domain/calendar/working-days';
import type { Verification, VerificationInput } from '../../domain/contract/verification';
import { normaliseIdNumber } from '../../domain/identity/id-number';
import { normaliseName } from '../../domain/identity/name';
import { checkTypedIdentity, type TypedIdentity } from '../../domain/verification/check-form';
import type { Language } from '../../domain/words';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { findActiveClearing } from '../clearing/clearing-store';
import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { answerOnce, knownAnswer } from '../http/answer-once';
import { assertThat, type BadField, invalidInput, Refusal } from '../http/refusal';
import { attachPhotos } from '../photo/attach-photos';
import { findActiveRealName, findBoundAccount } from '../real-name/real-name-store';
import { examineCase } from '../review/examine-case';
import { openCase } from '../review/open-case';
import { sealIdentity } from './identity-seal';
import { presentVerification } from './present-verification';
import { countVerifications, insertVerification, type VerificationRow } from './verification-store';

interface Submission {
  accountId: string;
  input: VerificationInput;
  idempotencyKey: string;
  from: Place;
  language: Language;
}

/**
 * One submission: rules first, then the verification, its photos, its case and its audit row in one transaction.
 *
 * It reserves nothing: whoever types a number first gains no hold on it (R8). Refuses with `invalid_input`,
 * `account_frozen`, `clearing_pending`, `already_verified`, `verification_pending`, `identity_already_bound`, `idempotency_key_reused`.
 */
export async function submitVerification(deps: Deps, submission: Submission): Promise<Verification> {
  const { accountId } = submission;
  const input = normalise(submission.input);
  const once = { accountId, key: submission.idempotencyKey, asked: `POST /v1/verifications ${JSON.stringify(input)}` };
  const known = await knownAnswer<Verification>(deps, once);
  if (known) return known.answer;

  const now = deps.clock.now();
  const problems = checkTyped(input, now);
  if (problems.length > 0) throw invalidInput(problems);
  // Before the number is looked up: past the limit a bound number and a free one get the same answer.
  await deps.limits.check('bound-elsewhere', accountId);
  await deps.limits.take('submission', accountId);

  const answer = await answerOnce(deps, once, (trx) => keep(trx, deps, submission, input, now)).catch(
    async (error: unknown) => {
      const bound = error instanceof Refusal && error.code === 'identity_already_bound';
      if (bound) await deps.limits.take('bound-elsewhere', accountId);
      throw error;
    },
  );
  deps.afterwards.run(() => examineCase(deps, answer.id));
  return answer;
}

async function keep(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, from, language }: Submission,
  input: VerificationInput,
  now: Date,
): Promise<Verification> {
  await lockAccount(trx, accountId);
  await assertNotFrozen(trx, accountId);
  assertThat(!(await findActiveClearing(trx, accountId)), 'clearing_pending');
  if (await findActiveRealName(trx, accountId)) throw new Refusal('already_verified');
  const row = buildRow(deps, accountId, input, now);
  const attempt = (await countVerifications(trx, accountId)) + 1;
  await insertVerification(trx, row).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('verification_pending') : error;
  });
  await attachPhotos(
    trx,
    accountId,
    [
      { path: 'frontPhotoId', id: row.front_photo_id, purpose: 'front' },
      { path: 'backPhotoId', id: row.back_photo_id, purpose: 'back' },
    ],
    { verification_id: row.id },
  );
  // Last, so that nobody learns of a number without two photos and a submission that could stand.
  if (await findBoundAccount(trx, row.fingerprint)) throw new Refusal('identity_already_bound');
  await openCase(trx, { verification: row, attempt });
  await noteActivity(trx, deps, { accountId, kind: 'verification_submitted', by: 'person', from });
  await record(trx, deps, {
    actor: { kind: 'person', id: accountId },
    action: 'verification.submit',
    subject: { kind: 'verification', id: row.id },
  });
  return presentVerification(row, { ...deps, now, language });
}

/** What the rules say of the typed fields of a body, whatever else is wrong with it. A field without text is skipped. */
export function checkTyped(body: unknown, now: Date): BadField[] {
  const given: Record<string, unknown> = { ...Object(body) };
  const text = (path: keyof TypedIdentity) => (typeof given[path] === 'string' ? String(given[path]) : undefined);
  const longTerm = given.validUntil === null;
  const typed: TypedIdentity = {
    name: text('name') ?? '',
    idNumber: text('idNumber') ?? '',
    validFrom: text('validFrom') ?? '',
    validUntil: longTerm ? null : (text('validUntil') ?? ''),
  };
  const isGiven = (path: string) => typeof given[path] === 'string' || (path === 'validUntil' && longTerm);
  return checkTypedIdentity(typed, beijingDate(now)).filter(({ path }) => isGiven(path));
}

/** Every field in the form in which it is compared, in a fixed order: equal requests become equal texts. */
function normalise(input: VerificationInput): VerificationInput {
  return {
    name: normaliseName(input.name),
    idNumber: normaliseIdNumber(input.idNumber),
    validFrom: input.validFrom,
    validUntil: input.validUntil,
    frontPhotoId: input.frontPhotoId.toLowerCase(),
    backPhotoId: input.backPhotoId.toLowerCase(),
    consent: input.consent,
    consentVersion: input.consentVersion,
  };
}

function buildRow(deps: Deps, accountId: string, input: VerificationInput, now: Date): VerificationRow {
  const id = uuidv7();
  return {
    id,
    account_id: accountId,
    kind: 'first',
    status: 'pending',
    ...sealIdentity(deps.cipher, 'verifications', id, input),
    fingerprint: deps.fingerprint('id-number', input.idNumber),
    valid_from: input.validFrom,
    valid_until: input.validUntil,
    front_photo_id: input.frontPhotoId,
    back_photo_id: input.backPhotoId,
    consent_version: input.consentVersion ?? null,
    submitted_at: toColumn(now),
    due_at: toColumn(dueAfterSubmission(now, deps.calendar).dueAt),
    decided_at: null,
    reasons: null,
    comment_sealed: null,
    erased_at: null,
  };
}
