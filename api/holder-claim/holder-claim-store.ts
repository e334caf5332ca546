import type { Knex } from 'knex';
import type { HolderClaimField } from '../../domain/holder-claim/holder-claim-fields';
import {
  type HolderClaimAction,
  type HolderClaimStatus,
  holderClaimTransitions,
} from '../../domain/holder-claim/holder-claim-states';
import type { ProofStanding } from '../../domain/holder-claim/holder-proof';
import type { RejectionReasonCode } from '../../domain/review/rejection-reasons';
import { type ClearingRow, findClearingOfClaim } from '../clearing/clearing-store';
import { fromColumn } from '../database/time';

/** What belongs to a claim beside the submission that proves it, whose id it has. */
export interface HolderClaimRow {
  id: string;
  account_id: string;
  status: HolderClaimStatus;
  submitted_at: string;
  /** Of what people decide on it now: the proof, an objection, the clearing. */
  due_at: string;
  proved_at: string | null;
  ended_at: string | null;
  /** JSON list of {@link HolderClaimReason}: for which it ended once it was proved. Why its proof was refused stands with the submission. */
  reasons: string | null;
  comment_sealed: string | null;
  /** The account that is to be cleared, and the real name that is to end, from when that was asked for. */
  target_account_id: string | null;
  target_real_name_id: string | null;
  announced_at: string | null;
  objection_until: string | null;
  objected_at: string | null;
  /** What that account said. */
  objection_sealed: string | null;
  /** While it is announced: when the product looks at it next. */
  proceed_at: string | null;
  /** When what identifies the person is to be erased; `null` while the claim goes on, and once it is done. */
  erase_at: string | null;
}

/** A claim that asks for the clearing of another account. */
export interface AnnouncedClaimRow extends HolderClaimRow {
  target_account_id: string;
  target_real_name_id: string;
  announced_at: string;
  objection_until: string;
}

export function isAnnounced(row: HolderClaimRow): row is AnnouncedClaimRow {
  return row.announced_at !== null;
}

/** How a claim stands with its proof. */
export function proofStandingOf({ status, proved_at }: Pick<HolderClaimRow, 'status' | 'proved_at'>): ProofStanding {
  return { status, provedAt: proved_at === null ? null : fromColumn(proved_at) };
}

/** A reason as staff gave it, tied to what it concerns. */
export interface HolderClaimReason {
  code: RejectionReasonCode;
  field: HolderClaimField;
}

export function holderClaimReasonsOf(row: Pick<HolderClaimRow, 'reasons'>): HolderClaimReason[] {
  return row.reasons === null ? [] : JSON.parse(row.reasons);
}

const columns = [
  'id',
  'account_id',
  'status',
  'submitted_at',
  'due_at',
  'proved_at',
  'ended_at',
  'reasons',
  'comment_sealed',
  'target_account_id',
  'target_real_name_id',
  'announced_at',
  'objection_until',
  'objected_at',
  'objection_sealed',
  'proceed_at',
  'erase_at',
] as const satisfies readonly (keyof HolderClaimRow)[];

type NewHolderClaim = Pick<HolderClaimRow, 'id' | 'account_id' | 'submitted_at' | 'due_at'>;

/** @throws a duplicate-key error when the account has one that goes on already */
export async function insertHolderClaim(db: Knex, row: NewHolderClaim): Promise<void> {
  await db('holder_claims').insert({ ...row, status: 'pending' satisfies HolderClaimStatus });
}

export async function findHolderClaim(db: Knex, id: string): Promise<HolderClaimRow | undefined> {
  return db('holder_claims').where({ id }).first(columns);
}

export async function findNewestHolderClaim(db: Knex, accountId: string): Promise<HolderClaimRow | undefined> {
  return db('holder_claims').where({ account_id: accountId }).orderBy('id', 'desc').first(columns);
}

/** Whether a claim of the account goes on; one that is proved and asks for nothing yet is left out. */
export async function hasActiveHolderClaim(db: Knex, accountId: string): Promise<boolean> {
  return (await db('holder_claims').where({ active_account: accountId }).first('id')) !== undefined;
}

/** The newest claim that asks, or asked, for the clearing of this account. */
export async function findClaimAgainst(db: Knex, accountId: string): Promise<AnnouncedClaimRow | undefined> {
  return db('holder_claims')
    .where({ target_account_id: accountId })
    .orderBy([
      { column: 'announced_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first(columns);
}

/** The claim that asks for the end of this real name now. */
export async function findClaimOnRealName(db: Knex, realNameId: string): Promise<AnnouncedClaimRow | undefined> {
  return db('holder_claims').where({ claimed_real_name: realNameId }).first(columns);
}

/** The account's claims before this one that were refused once they had been proved. */
export async function listRefusedOnceProved(
  db: Knex,
  { id, account_id }: Pick<HolderClaimRow, 'id' | 'account_id'>,
): Promise<Pick<HolderClaimRow, 'reasons'>[]> {
  return db('holder_claims')
    .where({ account_id, status: 'rejected' })
    .where('id', '<', id)
    .whereNotNull('proved_at')
    .select('reasons');
}

/** The accounts that people refused as holders of an ID card, and when they last did. */
export async function listRefusedAccounts(
  db: Knex,
  fingerprint: string,
  since: string,
): Promise<{ account_id: string; refused_at: string }[]> {
  return db('verifications')
    .join('holder_claims', 'holder_claims.id', 'verifications.id')
    .where({ 'verifications.fingerprint': fingerprint, 'holder_claims.status': 'rejected' })
    .where('holder_claims.ended_at', '>', since)
    .groupBy('holder_claims.account_id')
    .select('holder_claims.account_id')
    .max({ refused_at: 'holder_claims.ended_at' });
}

type Change = Partial<Omit<HolderClaimRow, 'id' | 'account_id' | 'status' | 'submitted_at'>>;

/**
 * Moves a claim by the table of states, from the state in which it was read. False when something else moved it first.
 *
 * @throws a duplicate-key error when somebody else has claimed the same real name
 */
export async function moveHolderClaim(
  db: Knex,
  { id, status }: Pick<HolderClaimRow, 'id' | 'status'>,
  action: HolderClaimAction,
  change: Change,
): Promise<boolean> {
  const next = holderClaimTransitions[status][action];
  if (next === undefined) return false;
  const changed = await db('holder_claims')
    .where({ id, status })
    .update({ ...change, status: next });
  return changed === 1;
}

/** How the clearing of another account went, as far as it came. */
export interface ClaimCourse {
  /** `null` where nobody objected, or the claim ended before it was decided. */
  disputeDecidedAt: string | null;
  clearing: Pick<ClearingRow, 'submitted_at' | 'decided_at'> | undefined;
}

/** Of a claim that was just made. */
export const nothingYet: ClaimCourse = { disputeDecidedAt: null, clearing: undefined };

export async function findClaimCourse(db: Knex, id: string): Promise<ClaimCourse> {
  const dispute = await db('cases')
    .where({ verification_id: id, kind: 'dispute' })
    .whereIn('outcome', ['approved', 'rejected'])
    .first('closed_at');
  return { disputeDecidedAt: dispute?.closed_at ?? null, clearing: await findClearingOfClaim(db, id) };
}

/** Announced claims that the product is to look at. */
export async function listClaimsToProceed(db: Knex, now: string, most: number): Promise<Pick<HolderClaimRow, 'id'>[]> {
  return db('holder_claims').where('proceed_at', '<=', now).orderBy('proceed_at').limit(most).select('id');
}

/** Looks at an announced claim again later. */
export async function postponeHolderClaim(db: Knex, id: string, until: string): Promise<void> {
  await db('holder_claims').where({ id, status: 'announced' }).update({ proceed_at: until });
}

/** Claims whose time is over. */
export async function listClaimsToErase(db: Knex, now: string, most: number): Promise<Pick<HolderClaimRow, 'id'>[]> {
  return db('holder_claims').where('erase_at', '<=', now).orderBy('erase_at').limit(most).select('id');
}

/** Empties what was written about a claim. False when somebody else was faster, or it goes on. */
export async function eraseHolderClaim(db: Knex, id: string, now: string): Promise<boolean> {
  const changed = await db('holder_claims')
    .where({ id })
    .where('erase_at', '<=', now)
    .update({ comment_sealed: null, objection_sealed: null, erase_at: null });
  return changed === 1;
}
