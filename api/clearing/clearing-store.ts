import type { Knex } from 'knex';
import type { ClearingOpener } from '../../domain/clearing/assisted-clearing';
import type { ClearingField, ClearingPhotoField } from '../../domain/clearing/clearing-photos';
import { type ClearingAction, type ClearingStatus, clearingTransitions } from '../../domain/clearing/clearing-states';
import type { RejectionReasonCode } from '../../domain/review/rejection-reasons';

/** A request to clear a real name. */
export interface ClearingRow {
  id: string;
  account_id: string;
  real_name_id: string;
  status: ClearingStatus;
  front_photo_id: string;
  back_photo_id: string;
  holding_photo_id: string;
  /** `null` of one that a holder's claim asked for: who holds the ID card proves nothing by a bank card. */
  bank_card_photo_id: string | null;
  /** The claim that asked for it (R25). */
  holder_claim_id: string | null;
  /** The member of staff who asked, where it was for somebody who called (R26). */
  opened_by: string | null;
  opening_reason_sealed: string | null;
  /** That the photos are used; `null` where the client did not say. */
  consented_at: string | null;
  submitted_at: string;
  due_at: string;
  decided_at: string | null;
  /** JSON list of {@link ClearingReason}. */
  reasons: string | null;
  comment_sealed: string | null;
}

/** A reason as the agent gave it, tied to what it concerns. */
export interface ClearingReason {
  code: RejectionReasonCode;
  field: ClearingField;
}

export function clearingReasonsOf(row: Pick<ClearingRow, 'reasons'>): ClearingReason[] {
  return row.reasons === null ? [] : JSON.parse(row.reasons);
}

/** Who asked for it. */
export function openerOf({
  opened_by,
  holder_claim_id,
}: Pick<ClearingRow, 'opened_by' | 'holder_claim_id'>): ClearingOpener {
  if (holder_claim_id !== null) return 'holder';
  return opened_by === null ? 'person' : 'customer_service';
}

/** Every photo that a request was sent in with, by the field that names it. */
export function photosNamedBy(row: ClearingRow): { field: ClearingPhotoField; id: string }[] {
  const { bank_card_photo_id } = row;
  return [
    { field: 'frontPhotoId', id: row.front_photo_id },
    { field: 'backPhotoId', id: row.back_photo_id },
    { field: 'holdingPhotoId', id: row.holding_photo_id },
    ...(bank_card_photo_id === null ? [] : [{ field: 'bankCardPhotoId' as const, id: bank_card_photo_id }]),
  ];
}

/** @throws a duplicate-key error when the account has an active one already */
export async function insertClearing(db: Knex, row: ClearingRow): Promise<void> {
  await db('clearings').insert(row);
}

export async function findClearing(db: Knex, id: string): Promise<ClearingRow | undefined> {
  return db('clearings').where({ id }).first();
}

/** The account's request that is still to be decided. */
export async function findActiveClearing(db: Knex, accountId: string): Promise<ClearingRow | undefined> {
  return db('clearings').where({ active_account: accountId }).first();
}

/**
 * The account's newest request. What a holder's claim asked for is told apart (`GET /v1/objections/current`), until it has ended the
 * real name.
 */
export async function findNewestClearing(db: Knex, accountId: string): Promise<ClearingRow | undefined> {
  return db('clearings')
    .where({ account_id: accountId })
    .where((q) => q.whereNull('holder_claim_id').orWhere({ status: 'cleared' }))
    .orderBy('id', 'desc')
    .first();
}

/** The request that a holder's claim asked for. */
export async function findClearingOfClaim(db: Knex, claimId: string): Promise<ClearingRow | undefined> {
  return db('clearings').where({ holder_claim_id: claimId }).first();
}

/** The account's requests before one, newest first. */
export async function listClearingsBefore(
  db: Knex,
  { id, account_id }: Pick<ClearingRow, 'id' | 'account_id'>,
  most: number,
): Promise<ClearingRow[]> {
  return db('clearings').where({ account_id }).where('id', '<', id).orderBy('id', 'desc').limit(most);
}

export async function countClearings(db: Knex, accountId: string): Promise<number> {
  const row = await db('clearings').where({ account_id: accountId }).count({ n: '*' }).first();
  return Number(row?.n ?? 0);
}

/** Moves a request by the table of states, from the state in which it was read. False when something else moved it first. */
export async function moveClearing(
  db: Knex,
  { id, status }: Pick<ClearingRow, 'id' | 'status'>,
  action: ClearingAction,
  change: Partial<Pick<ClearingRow, 'decided_at' | 'reasons' | 'comment_sealed'>>,
): Promise<boolean> {
  const next = clearingTransitions[status][action];
  if (next === undefined) return false;
  const changed = await db('clearings')
    .where({ id, status })
    .update({ ...change, status: next });
  return changed === 1;
}

export async function replaceComment(db: Knex, id: string, comment_sealed: string | null): Promise<void> {
  await db('clearings').where({ id }).update({ comment_sealed });
}
