import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Place } from '../../domain/activity/place';
import { dueAfterSubmission } from '../../domain/calendar/working-days';
import type { Objection } from '../../domain/contract/holder-claim';
import type { Language } from '../../domain/words';
import { lockAccount } from '../account/account-store';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { insertCase } from '../review/case-store';
import { type AnnouncedClaimRow, findClaimAgainst, moveHolderClaim } from './holder-claim-store';
import { sealObjection } from './objection-seal';
import { presentObjection } from './present-objection';

interface Objecting {
  accountId: string;
  /** `null` where it was said by reporting the announcement. */
  words: string | null;
  from: Place;
}

/**
 * The account that is to be cleared objects before that is reviewed: a senior decides whether the clearing goes on (R25). Also a frozen account
 * may: it stops a change. Objecting twice is the same answer twice. Refuses with `not_found`, `objection_over`.
 */
export async function raiseObjection(deps: Deps, objecting: Objecting, language: Language): Promise<Objection> {
  const row = await inTransaction(deps.db, async (trx) => {
    await lockAccount(trx, objecting.accountId);
    const claim = await findClaimAgainst(trx, objecting.accountId);
    assertThat(claim, 'not_found');
    if (claim.objected_at !== null) return claim;
    assertThat(await object(trx, deps, claim, objecting), 'objection_over');
    return findClaimAgainst(trx, objecting.accountId);
  });
  assertThat(row, 'not_found');
  return presentObjection(row, { ...deps, now: deps.clock.now(), language });
}

/** Whoever says "not me" of an announcement objects to what it announces, as far as there is still time. The account is locked. */
export async function objectByReport(trx: Knex.Transaction, deps: Deps, accountId: string, from: Place): Promise<void> {
  const claim = await findClaimAgainst(trx, accountId);
  if (claim && claim.objected_at === null) await object(trx, deps, claim, { accountId, words: null, from });
}

/** False where the claim has moved on: nothing is too late before the clearing is reviewed. */
async function object(
  trx: Knex.Transaction,
  deps: Deps,
  claim: AnnouncedClaimRow,
  { accountId, words, from }: Objecting,
): Promise<boolean> {
  const now = deps.clock.now();
  const at = toColumn(now);
  const due_at = toColumn(dueAfterSubmission(now, deps.calendar).dueAt);
  const change = {
    objected_at: at,
    objection_sealed: sealObjection(deps.cipher, claim.id, words),
    proceed_at: null,
    due_at,
  };
  if (!(await moveHolderClaim(trx, claim, 'object', change))) return false;
  await insertCase(trx, {
    id: uuidv7(),
    kind: 'dispute',
    verification_id: claim.id,
    attempt: 1,
    created_at: at,
    due_at,
  });
  await noteActivity(trx, deps, { accountId, kind: 'clearing_objected', by: 'person', from });
  await noteActivity(trx, deps, { accountId: claim.account_id, kind: 'holder_claim_disputed', by: 'system' });
  await record(trx, deps, {
    actor: { kind: 'person', id: accountId },
    action: 'holder-claim.object',
    subject: { kind: 'holder-claim', id: claim.id },
  });
  return true;
}
