import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import type { Correction, CorrectionInput } from '../../domain/contract/correction';
import { checkChange } from '../../domain/correction/check-change';
import { checkTypedIdentity } from '../../domain/verification/check-form';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { findActiveClearing } from '../clearing/clearing-store';
import type { Deps } from '../deps';
import { assertNotClaimed } from '../holder-claim/assert-not-claimed';
import { answerOnce, knownAnswer } from '../http/answer-once';
import { assertThat, type BadField, invalidInput } from '../http/refusal';
import type { Submitting } from '../http/submission-of';
import { findActiveRealName } from '../real-name/real-name-store';
import { examineCase } from '../review/examine-case';
import { openIdentity } from '../verification/identity-seal';
import { keepSubmission } from '../verification/keep-submission';
import { limitLookups } from '../verification/limit-lookups';
import { newVerification, normaliseOfVerified } from '../verification/new-verification';
import { presentCorrection } from './present-correction';

/**
 * Asks for a correction of the account's real name (R28): rules first, then a submission of that kind and all that goes with it in
 * one transaction. What was verified is compared here and shown to nobody. Refuses with `invalid_input`, `account_frozen`,
 * `not_verified`, `clearing_pending`, `verification_pending`, `identity_already_bound`, `idempotency_key_reused`.
 */
export async function submitCorrection(deps: Deps, asking: Submitting<CorrectionInput>): Promise<Correction> {
  const { accountId } = asking;
  const input = normalise(asking.input);
  const once = { accountId, key: asking.idempotencyKey, asked: `POST /v1/corrections ${JSON.stringify(input)}` };
  const known = await knownAnswer<Correction>(deps, once);
  if (known) return known.answer;
  const answer = await limitLookups(deps, { accountId, as: 'correction' }, () =>
    answerOnce(deps, once, (trx) => keep(trx, deps, { ...asking, input })),
  );
  // For what the authority says; a senior decides all the same.
  deps.afterwards.run(() => examineCase(deps, answer.id));
  return answer;
}

async function keep(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, input, from, language }: Submitting<CorrectionInput>,
): Promise<Correction> {
  const now = deps.clock.now();
  await lockAccount(trx, accountId);
  await assertNotFrozen(trx, accountId);
  assertThat(!(await findActiveClearing(trx, accountId)), 'clearing_pending');
  await assertNotClaimed(trx, accountId);
  const realName = await findActiveRealName(trx, accountId);
  assertThat(realName, 'not_verified');
  const verified = openIdentity(deps.cipher, 'real_names', realName);
  // What is left out stays as it is.
  const whole = { ...input, name: input.name ?? verified.name, idNumber: input.idNumber ?? verified.idNumber };
  const wrong: BadField[] = [
    ...checkChange(input.kind, verified, whole),
    ...checkTypedIdentity(whole, beijingDate(now)),
  ];
  if (wrong.length > 0) throw invalidInput(wrong);
  const row = newVerification(deps, {
    accountId,
    input: whole,
    now,
    of: {
      kind: 'correction',
      correction_kind: input.kind,
      corrects_id: realName.verification_id,
      proof_photo_ids: JSON.stringify(input.proofPhotoIds),
    },
  });
  await keepSubmission(trx, deps, row, from);
  return presentCorrection(row, { ...deps, now, language });
}

/** Every field in the form in which it is compared. */
function normalise(input: CorrectionInput): CorrectionInput {
  const { kind, proofPhotoIds } = input;
  return { kind, ...normaliseOfVerified(input), proofPhotoIds: proofPhotoIds.map((id) => id.toLowerCase()) };
}
