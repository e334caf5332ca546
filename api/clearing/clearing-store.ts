import type { Knex } from 'knex';
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
  bank_card_photo_id: string;
  /** The member of staff who asked, where it was for somebody who called (R26). */
  opened_by: string | null;
  opening_reason_sealed: string | null;
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

export function photoIdsOf(row: ClearingRow): Record<ClearingPhotoField, string> {
  return {
    frontPhotoId: row.front_photo_id,
    backPhotoId: row.back_photo_id,
    holdingPhotoId: row.holding_photo_id,
    bankCardPhotoId: row.bank_card_photo_id,
  };
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

export async function findNewestClearing(db: Knex, accountId: string): Promise<ClearingRow | undefined> {
  return db('clearings').where({ account_id: accountId }).orderBy('id', 'desc').first();
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
