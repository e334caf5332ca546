import type { Knex } from 'knex';
import type { RejectionReasonCode } from '../../domain/review/rejection-reasons';
import type { VerificationField } from '../../domain/verification/check-form';
import {
  type VerificationAction,
  type VerificationKind,
  type VerificationStatus,
  verificationTransitions,
} from '../../domain/verification/verification-states';

export interface VerificationRow {
  id: string;
  account_id: string;
  kind: VerificationKind;
  status: VerificationStatus;
  name_sealed: string;
  id_number_sealed: string;
  fingerprint: string;
  valid_from: string;
  valid_until: string | null;
  front_photo_id: string;
  back_photo_id: string;
  /** The text that the person consented to; null where the client did not say. */
  consent_version: string | null;
  submitted_at: string;
  due_at: string;
  decided_at: string | null;
  /** JSON list of {@link GivenReason}. */
  reasons: string | null;
  comment_sealed: string | null;
  /** When the real name was cleared: name and number are masks since, and the fingerprint finds nobody. */
  erased_at: string | null;
}

/** A reason as the agent gave it, tied to a field. */
export interface GivenReason {
  code: RejectionReasonCode;
  field: VerificationField;
}

export function givenReasons(row: Pick<VerificationRow, 'reasons'>): GivenReason[] {
  return row.reasons === null ? [] : JSON.parse(row.reasons);
}

const columns = [
  'id',
  'account_id',
  'kind',
  'status',
  'name_sealed',
  'id_number_sealed',
  'fingerprint',
  'valid_from',
  'valid_until',
  'front_photo_id',
  'back_photo_id',
  'consent_version',
  'submitted_at',
  'due_at',
  'decided_at',
  'reasons',
  'comment_sealed',
  'erased_at',
];

export async function insertVerification(db: Knex, row: VerificationRow): Promise<void> {
  await db('verifications').insert(row);
}

export async function findVerification(db: Knex, id: string): Promise<VerificationRow | undefined> {
  return db('verifications').where({ id }).first(columns);
}

export async function findVerifications(db: Knex, ids: string[]): Promise<VerificationRow[]> {
  return db('verifications').whereIn('id', ids).select(columns);
}

/** Newest first. */
export async function listVerifications(db: Knex, accountId: string, most: number): Promise<VerificationRow[]> {
  return db('verifications').where({ account_id: accountId }).orderBy('id', 'desc').limit(most).select(columns);
}

/** When the account last submitted; `null` before the first time. */
export async function findLastSubmission(db: Knex, accountId: string): Promise<string | null> {
  const row = await db('verifications').where({ account_id: accountId }).orderBy('id', 'desc').first('submitted_at');
  return row?.submitted_at ?? null;
}

/** Whether the account waits for a decision on a submission. */
export async function hasPendingVerification(db: Knex, accountId: string): Promise<boolean> {
  return (await db('verifications').where({ pending_account: accountId }).first('id')) !== undefined;
}

export async function countVerifications(db: Knex, accountId: string): Promise<number> {
  const row = await db('verifications').where({ account_id: accountId }).count({ n: '*' }).first();
  return Number(row?.n ?? 0);
}

/** The reasons for which an account's attempts before this one were refused, and how often for exactly these. */
export async function countReasonsBefore(
  db: Knex,
  { id, account_id }: Pick<VerificationRow, 'id' | 'account_id'>,
): Promise<(Pick<VerificationRow, 'reasons'> & { count: number })[]> {
  const rows: { reasons: string | null; count: unknown }[] = await db('verifications')
    .where({ account_id, status: 'rejected' })
    .where('id', '<', id)
    .groupBy('reasons')
    .select('reasons')
    .count({ count: '*' });
  return rows.map(({ reasons, count }) => ({ reasons, count: Number(count) }));
}

/** How many other accounts wait with the same number. */
export async function countRivals(db: Knex, fingerprint: string, accountId: string): Promise<number> {
  const row = await db('verifications')
    .where({ fingerprint, status: 'pending' })
    .whereNot({ account_id: accountId })
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}

/** Moves a verification by the table of states. False when something else moved it first. */
export async function moveVerification(
  db: Knex,
  id: string,
  action: VerificationAction,
  change: Partial<Pick<VerificationRow, 'decided_at' | 'reasons' | 'comment_sealed'>>,
): Promise<boolean> {
  const changed = await db('verifications')
    .where({ id, status: 'pending' })
    .update({ ...change, status: verificationTransitions.pending[action] });
  return changed === 1;
}
