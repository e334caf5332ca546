import type { Knex } from 'knex';
import type { PartnerEvent } from '../../../domain/partner/partner-events';

/** What happened to an account, for whoever is told of it. */
export interface ChangeRow {
  id: string;
  /** `null` in a test. */
  account_id: string | null;
  type: PartnerEvent;
  at: string;
  /** JSON: how the account stood then; `null` in a test. */
  state: string | null;
  /** `null` until every endpoint was given it. */
  numbered_at: string | null;
}

export async function insertChange(db: Knex, row: ChangeRow): Promise<void> {
  await db('account_changes').insert(row);
}

/** Those that no endpoint was given yet, in the order in which they were written. */
export async function listUnnumbered(db: Knex, most: number): Promise<string[]> {
  return db('account_changes').whereNull('numbered_at').orderBy('id').limit(most).pluck('id');
}

export async function markNumbered(db: Knex, ids: readonly string[], now: string): Promise<void> {
  await db('account_changes').whereIn('id', ids).update({ numbered_at: now });
}

export async function deleteChangesBefore(db: Knex, moment: string): Promise<void> {
  await db('account_changes').where('numbered_at', '<', moment).delete();
}
