import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import type { Reissue, ReissueInput } from '../../domain/contract/reissue';
import { graceEnd } from '../../domain/real-name/document-state';
import { checkReissue } from '../../domain/reissue/check-reissue';
import { heldOpenUntil, type ReissuePaper, reissueKind } from '../../domain/reissue/reissue-kinds';
import { lockAccount } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { findActiveClearing } from '../clearing/clearing-store';
import type { Deps } from '../deps';
import { assertNotClaimed } from '../holder-claim/assert-not-claimed';
import { answerOnce, knownAnswer } from '../http/answer-once';
import { assertThat, invalidInput } from '../http/refusal';
import type { Submitting } from '../http/submission-of';
import { findStanding } from '../real-name/find-standing';
import { findActiveRealName, type RealNameRow } from '../real-name/real-name-store';
import { openIdentity } from '../verification/identity-seal';
import { keepSubmission } from '../verification/keep-submission';
import { newVerification } from '../verification/new-verification';
import { findVerification, hasPendingVerification } from '../verification/verification-store';
import { presentReissue } from './present-reissue';
import { isReissue, type ReissueRow, wasReissueUsed } from './reissue-store';

/**
 * Sends in the paper that shows that a new card was applied for (R19): rules first, then a submission of that kind and all that goes
 * with it in one transaction. Refuses with `invalid_input`, `account_frozen`, `not_verified`, `clearing_pending`,
 * `verification_pending`, `reissue_not_needed`, `reissue_used`, `idempotency_key_reused`.
 */
export async function submitReissue(deps: Deps, asking: Submitting<ReissueInput>): Promise<Reissue> {
  const { accountId } = asking;
  const input = normalise(asking.input);
  const once = { accountId, key: asking.idempotencyKey, asked: `POST /v1/reissues ${JSON.stringify(input)}` };
  const known = await knownAnswer<Reissue>(deps, once);
  if (known) return known.answer;
  await deps.limits.take('submission', accountId);
  return answerOnce(deps, once, (trx) => keep(trx, deps, { ...asking, input }));
}

async function keep(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, input, from, language }: Submitting<NormalInput>,
): Promise<Reissue> {
  const now = deps.clock.now();
  await lockAccount(trx, accountId);
  await assertNotFrozen(trx, accountId);
  assertThat(!(await findActiveClearing(trx, accountId)), 'clearing_pending');
  assertThat(!(await hasPendingVerification(trx, accountId)), 'verification_pending');
  await assertNotClaimed(trx, accountId);
  const realName = await findActiveRealName(trx, accountId);
  assertThat(realName, 'not_verified');
  const wrong = checkReissue(input, realName.valid_from, beijingDate(now));
  if (wrong.length > 0) throw invalidInput(wrong);
  await assertOfUse(trx, deps, realName, input);
  const row = await newReissue(trx, deps, realName, { input, now });
  await keepSubmission(trx, deps, row, from);
  return presentReissue(row, { ...deps, now, language });
}

/**
 * People look at a paper only where it changes something: the card is about to expire or has, and the paper reaches further than what
 * holds anyway. Each kind opens its time once for a card, or a new receipt every two months would hold it open for ever.
 */
async function assertOfUse(
  trx: Knex.Transaction,
  deps: Deps,
  realName: RealNameRow,
  paper: ReissuePaper,
): Promise<void> {
  const { valid_until, extended_until } = realName;
  const { state } = await findStanding(trx, realName, deps);
  assertThat(valid_until !== null && state !== 'valid', 'reissue_not_needed');
  assertThat(!(await wasReissueUsed(trx, realName, paper.kind)), 'reissue_used');
  const until = graceEnd(valid_until, { graceDays: deps.graceDays, extendedUntil: extended_until });
  assertThat(heldOpenUntil(paper) > until, 'reissue_not_needed');
}

/** It is of the person and the card by which the account is verified; that card’s photos stay with the submission that they came with. */
async function newReissue(
  trx: Knex.Transaction,
  deps: Deps,
  realName: RealNameRow,
  { input, now }: { input: NormalInput; now: Date },
): Promise<ReissueRow> {
  const card = await findVerification(trx, realName.verification_id);
  assertThat(card, 'not_verified');
  const row = newVerification(deps, {
    accountId: realName.account_id,
    input: {
      ...openIdentity(deps.cipher, 'real_names', realName),
      validFrom: input.issuedOn,
      validUntil: heldOpenUntil(input),
      frontPhotoId: card.front_photo_id,
      backPhotoId: card.back_photo_id,
      consent: input.consent,
      consentVersion: input.consentVersion,
    },
    now,
    of: {
      kind: 'reissue',
      corrects_id: card.id,
      proof_photo_ids: JSON.stringify([input.proofPhotoId]),
      reissue_kind: input.kind,
      reissue_remote: input.remote,
    },
  });
  assertThat(isReissue(row), 'not_verified');
  return row;
}

type NormalInput = ReissueInput & ReissuePaper;

/** In a fixed order: equal requests become equal texts. */
function normalise({ kind, issuedOn, remote, proofPhotoId, consent, consentVersion }: ReissueInput): NormalInput {
  return {
    kind,
    issuedOn,
    remote: reissueKind(kind).takesLongerFarAway && remote === true,
    proofPhotoId: proofPhotoId.toLowerCase(),
    consent,
    consentVersion,
  };
}
