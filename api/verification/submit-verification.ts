import type { Knex } from 'knex';
import { beijingDate } from '../../domain/calendar/civil-date';
import type { Verification, VerificationInput } from '../../domain/contract/verification';
import { checkTypedIdentity, type TypedIdentity } from '../../domain/verification/check-form';
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
import { keepSubmission } from './keep-submission';
import { limitLookups } from './limit-lookups';
import { newVerification, normaliseOfVerified } from './new-verification';
import { presentVerification } from './present-verification';
import { renewalOf } from './renewal-of';
import { hasPendingVerification, type VerificationRow } from './verification-store';

/**
 * One submission: rules first, then the verification and all that goes with it in one transaction. Of a verified account it is a
 * renewal, under which what is verified stays in force (R18). Refuses with `invalid_input`, `account_frozen`, `clearing_pending`,
 * `already_verified`, `renewal_other_person`, `verification_pending`, `identity_already_bound`, `idempotency_key_reused`.
 */
export async function submitVerification(deps: Deps, submission: Submitting<VerificationInput>): Promise<Verification> {
  const { accountId } = submission;
  const input = normaliseOfVerified(submission.input);
  const once = { accountId, key: submission.idempotencyKey, asked: `POST /v1/verifications ${JSON.stringify(input)}` };
  const known = await knownAnswer<Verification>(deps, once);
  if (known) return known.answer;

  const now = deps.clock.now();
  const problems = checkTyped(input, now);
  if (problems.length > 0) throw invalidInput(problems);
  const answer = await limitLookups(deps, { accountId, as: 'submission' }, () =>
    answerOnce(deps, once, (trx) => keep(trx, deps, submission, input, now)),
  );
  deps.afterwards.run(() => examineCase(deps, answer.id));
  return answer;
}

async function keep(
  trx: Knex.Transaction,
  deps: Deps,
  { accountId, from, language }: Submitting<VerificationInput>,
  input: VerificationInput,
  now: Date,
): Promise<Verification> {
  await lockAccount(trx, accountId);
  await assertNotFrozen(trx, accountId);
  assertThat(!(await findActiveClearing(trx, accountId)), 'clearing_pending');
  assertThat(!(await hasPendingVerification(trx, accountId)), 'verification_pending');
  const realName = await findActiveRealName(trx, accountId);
  if (realName) await assertNotClaimed(trx, accountId);
  const row = realName ? renewalOf(deps, realName, { input, now }) : firstOf(deps, { accountId, input, now });
  await keepSubmission(trx, deps, row, from);
  return presentVerification(row, { ...deps, now, language });
}

function firstOf(
  deps: Deps,
  { accountId, input, now }: { accountId: string; input: VerificationInput; now: Date },
): VerificationRow {
  const { name, idNumber } = input;
  if (name === undefined || idNumber === undefined) throw invalidInput(missingIdentity(input));
  return newVerification(deps, { accountId, input: { ...input, name, idNumber }, now, of: { kind: 'first' } });
}

const missingIdentity = (given: Record<string, unknown> | VerificationInput): BadField[] =>
  (['name', 'idNumber'] as const)
    .filter((path) => given[path] === undefined)
    .map((path) => ({ path, code: 'missing' }));

/**
 * {@link checkTyped}, and whether it says who the person is. A verified account may leave that out, both at once and of a body
 * that is whole otherwise; whether the account is one is looked at once the rest of the body is right.
 */
export function checkSubmitted(body: unknown, now: Date): BadField[] {
  const given: Record<string, unknown> = { ...Object(body) };
  const missing = missingIdentity(given);
  const mayRenew =
    missing.length === 2 && typeof given.validFrom === 'string' && given.frontPhotoId && given.backPhotoId;
  return [...(mayRenew ? [] : missing), ...checkTyped(body, now)];
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
