import type { Knex } from 'knex';
import type { HolderClaim, HolderClaimInput } from '../../domain/contract/holder-claim';
import { goesOn } from '../../domain/holder-claim/holder-proof';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { findActiveClearing } from '../clearing/clearing-store';
import type { Deps } from '../deps';
import { answerOnce, knownAnswer } from '../http/answer-once';
import { assertThat, invalidInput, Refusal } from '../http/refusal';
import type { Submitting } from '../http/submission-of';
import { findBoundAccount } from '../real-name/real-name-store';
import { examineCase } from '../review/examine-case';
import { keepSubmission } from '../verification/keep-submission';
import { newVerification, normaliseTyped } from '../verification/new-verification';
import { checkTyped } from '../verification/submit-verification';
import { assertNotClaimed } from './assert-not-claimed';
import { assertWithinLimits, countAgainstLimits } from './claim-limits';
import {
  findHolderClaim,
  findNewestHolderClaim,
  insertHolderClaim,
  nothingYet,
  proofStandingOf,
} from './holder-claim-store';
import { presentHolderClaim } from './present-holder-claim';

/**
 * Somebody says that they are the holder of an ID card, whoever is bound to it (R25). A person decides, always. The answer, and what is done
 * for it, are the same for an identity that is bound and for one that is free: whether it is is not looked up before it is proved.
 * That it is this account's own tells its number, so it counts like a claim.
 *
 * Refuses with `invalid_input`, `account_frozen`, `already_verified`, `clearing_pending`, `verification_pending`,
 * `holder_claim_pending`, `holder_claim_limit`, `idempotency_key_reused`.
 */
export async function submitHolderClaim(deps: Deps, claiming: Submitting<HolderClaimInput>): Promise<HolderClaim> {
  const { accountId } = claiming;
  const input = normalise(claiming.input);
  const once = { accountId, key: claiming.idempotencyKey, asked: `POST /v1/holder-claims ${JSON.stringify(input)}` };
  const known = await knownAnswer<HolderClaim>(deps, once);
  if (known) return known.answer;

  const now = deps.clock.now();
  const problems = checkTyped(input, now);
  if (problems.length > 0) throw invalidInput(problems);
  const fingerprint = deps.fingerprint('id-number', input.idNumber);
  const answer = await answerOnce(
    deps,
    once,
    (trx) => keep(trx, deps, { ...claiming, input }, now),
    async () => {
      await deps.limits.take('submission', accountId);
      await assertWithinLimits(deps, { accountId, fingerprint });
    },
  ).catch(async (error: unknown) => {
    if (error instanceof Refusal && error.code === 'already_verified') await countAgainstLimits(deps, accountId);
    throw error;
  });
  await countAgainstLimits(deps, accountId);
  deps.afterwards.run(() => examineCase(deps, answer.id));
  return answer;
}

async function keep(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, input, from, language }: Submitting<HolderClaimInput>,
  now: Date,
): Promise<HolderClaim> {
  await lockAccount(trx, accountId);
  await assertNotFrozen(trx, accountId);
  assertThat(!(await findActiveClearing(trx, accountId)), 'clearing_pending');
  await assertNotClaimed(trx, accountId);
  const newest = await findNewestHolderClaim(trx, accountId);
  assertThat(!newest || !goesOn(proofStandingOf(newest), now), 'holder_claim_pending');
  const proof = newVerification(deps, {
    accountId,
    input,
    now,
    of: { kind: 'holder', proof_photo_ids: JSON.stringify([input.holdingPhotoId]) },
  });
  await keepSubmission(trx, deps, proof, from);
  const { id, submitted_at, due_at } = proof;
  await insertHolderClaim(trx, { id, account_id: accountId, submitted_at, due_at });
  // Last, so that nobody tries numbers without photos, and of this account alone: that of another is told to nobody who has proved nothing.
  assertThat((await findBoundAccount(trx, proof.fingerprint)) !== accountId, 'already_verified');
  const row = await findHolderClaim(trx, id);
  assertThat(row, 'not_found');
  return presentHolderClaim({ row, proof, course: nothingYet, accounts: [] }, { ...deps, now, language });
}

/** Every field in the form in which it is compared, in a fixed order: equal requests become equal texts. */
function normalise(input: HolderClaimInput): HolderClaimInput {
  return { ...normaliseTyped(input), holdingPhotoId: input.holdingPhotoId.toLowerCase() };
}
