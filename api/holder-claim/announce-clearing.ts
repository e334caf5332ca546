import type { Knex } from 'knex';
import type { Place } from '../../domain/activity/place';
import type { HolderClaim } from '../../domain/contract/holder-claim';
import { isProofExpired, proofHours } from '../../domain/holder-claim/holder-proof';
import { objectionEnd } from '../../domain/holder-claim/objection';
import type { Language } from '../../domain/words';
import { lockAccount, lockAccounts } from '../account/account-store';
import { assertNotFrozen } from '../activity/assert-not-frozen';
import { noteActivity } from '../activity/note-activity';
import { record } from '../audit/record';
import { findActiveClearing } from '../clearing/clearing-store';
import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, Refusal } from '../http/refusal';
import { attachPhoto, findPhoto } from '../photo/photo-store';
import { findRealName, type RealNameRow } from '../real-name/real-name-store';
import { findVerification, namedPhotosOf } from '../verification/verification-store';
import { assertNotClaimed } from './assert-not-claimed';
import { readClaimedAccounts, referenceOf } from './claimed-accounts';
import {
  findHolderClaim,
  type HolderClaimRow,
  isAnnounced,
  moveHolderClaim,
  proofStandingOf,
} from './holder-claim-store';
import type { ClaimedAccountFacts } from './present-holder-claim';
import { giveBackCard } from './prove-holder';
import { readHolderClaim } from './read-holder-claim';

interface Announcing {
  accountId: string;
  /** By its reference in this claim. */
  claimedId: string;
  from: Place;
  language: Language;
}

/**
 * The proved holder asks that the other account's real name end: from now on that account is told and may object, and nothing
 * happens until its time is over (R25). Asking twice is the same answer twice. Refuses with `not_found`, `account_frozen`,
 * `holder_claim_not_proved`, `identity_free`, `clearing_pending`, `claimed_already`.
 */
export async function announceClearing(
  deps: Deps,
  id: string,
  { accountId, claimedId, from, language }: Announcing,
): Promise<HolderClaim> {
  const found = await findHolderClaim(deps.db, id);
  assertThat(found?.account_id === accountId, 'not_found');
  if (!(await wasAnnouncedFor(deps, found, claimedId))) {
    await tell(deps, found, { claimedId, from }).catch(async (error: unknown) => {
      if (error instanceof Refusal && error.code === 'identity_free') await letVerify(deps, found);
      throw error;
    });
  }
  const row = await findHolderClaim(deps.db, id);
  assertThat(row, 'not_found');
  return readHolderClaim(deps, row, language);
}

async function tell(
  deps: Deps,
  claim: HolderClaimRow,
  { claimedId, from }: Pick<Announcing, 'claimedId' | 'from'>,
): Promise<void> {
  const target = await readTarget(deps, claim, claimedId);
  await inTransaction(deps.db, (trx) =>
    announce(trx, deps, { id: claim.id, accountId: claim.account_id, target, from }),
  );
}

/** Nobody is bound any more: what has proved the claim is free to be verified with. */
async function letVerify(deps: Deps, { id, account_id }: HolderClaimRow): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    await lockAccount(trx, account_id);
    const [claim, proof] = [await findHolderClaim(trx, id), await findVerification(trx, id)];
    if (claim?.status === 'proved' && proof) await giveBackCard(trx, proof, toColumn(deps.clock.now()));
  });
}

/** A reply may have been lost. What has ended since asks for nothing any more. */
async function wasAnnouncedFor(deps: Deps, row: HolderClaimRow, claimedId: string): Promise<boolean> {
  if (!isAnnounced(row) || row.ended_at !== null) return false;
  const realName = await findRealName(deps.db, row.target_real_name_id);
  return realName !== undefined && referenceOf(deps, row, realName) === claimedId;
}

async function readTarget(deps: Deps, row: HolderClaimRow, claimedId: string): Promise<ClaimedAccountFacts> {
  assertProved(row, deps.clock.now());
  const proof = await findVerification(deps.db, row.id);
  assertThat(proof, 'not_found');
  const accounts = await readClaimedAccounts(deps, { row, proof });
  assertThat(accounts.length > 0, 'identity_free');
  const target = accounts.find(({ reference }) => reference === claimedId);
  assertThat(target, 'not_found');
  return target;
}

function assertProved(row: HolderClaimRow, now: Date): void {
  if (row.status !== 'proved' || isProofExpired(proofStandingOf(row), now)) throw notProved();
}

function notProved(): Refusal {
  return new Refusal('holder_claim_not_proved', { values: { hours: proofHours } });
}

interface Announcement {
  id: string;
  accountId: string;
  target: ClaimedAccountFacts;
  from: Place;
}

async function announce(
  trx: Knex.Transaction,
  deps: Deps,
  { id, accountId, target: { realName, host }, from }: Announcement,
): Promise<void> {
  const now = deps.clock.now();
  await lockAccounts(trx, [accountId, realName.account_id]);
  await assertNotFrozen(trx, accountId);
  // What identifies the person would be erased with it in the middle of this.
  assertThat(!(await findActiveClearing(trx, accountId)), 'clearing_pending');
  await assertNotClaimed(trx, accountId);
  const row = await findHolderClaim(trx, id);
  assertThat(row, 'not_found');
  // Asked twice at once: the other one did it.
  if (isAnnounced(row) && row.ended_at === null && row.target_real_name_id === realName.id) return;
  assertProved(row, now);
  await holdPhotos(trx, row);
  // It may have ended since the host was asked.
  assertThat((await findRealName(trx, realName.id))?.status === 'active', 'identity_free');
  const until = objectionEnd(now, { days: deps.objectionDays, closed: host !== 'unreachable' && host.closed });
  const moved = await moveHolderClaim(trx, row, 'announce', changeFor(realName, now, until)).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('claimed_already') : error;
  });
  // Withdrawn meanwhile.
  if (!moved) throw notProved();
  await noteActivity(trx, deps, { accountId, kind: 'holder_clearing_asked', by: 'person', from });
  const said = { moment: until.toISOString() };
  await noteActivity(trx, deps, { accountId: realName.account_id, kind: 'clearing_announced', by: 'system', said });
  await record(trx, deps, {
    actor: { kind: 'person', id: accountId },
    action: 'holder-claim.announce',
    subject: { kind: 'holder-claim', id },
  });
}

/** The clearing is to rest on the photos of the proof, which the person may have been verified with, or deleted, since. */
async function holdPhotos(trx: Knex.Transaction, { id, account_id }: HolderClaimRow): Promise<void> {
  const proof = await findVerification(trx, id);
  assertThat(proof, 'not_found');
  for (const photo of namedPhotosOf(proof)) {
    if ((await findPhoto(trx, photo.id))?.verification_id === id) continue;
    const owned = { id: photo.id, accountId: account_id, uploadedBy: null, purpose: photo.purpose };
    if (!(await attachPhoto(trx, owned, { verification_id: id }))) throw notProved();
  }
}

function changeFor(realName: RealNameRow, now: Date, until: Date) {
  return {
    target_account_id: realName.account_id,
    target_real_name_id: realName.id,
    announced_at: toColumn(now),
    objection_until: toColumn(until),
    proceed_at: toColumn(until),
    erase_at: null,
  };
}
