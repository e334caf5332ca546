import type { Knex } from 'knex';
import type { ErasedItem } from '../../domain/clearing/receipt';
import type { RetentionBasis } from '../../domain/clearing/retention';

/** What is kept of a real name that was cleared. */
export interface RetentionRow {
  clearing_id: string;
  basis: RetentionBasis;
  /** Locked; `null` once it is deleted. */
  record: string | null;
  /** JSON of {@link Erased}. */
  erased: string;
  keep_until: string;
  deleted_at: string | null;
}

/** How much was erased. */
export type Erased = Record<ErasedItem, number>;

export async function insertRetention(db: Knex, row: RetentionRow): Promise<void> {
  await db('retentions').insert(row);
}

export async function findRetention(db: Knex, clearingId: string): Promise<RetentionRow | undefined> {
  return db('retentions').where({ clearing_id: clearingId }).first();
}

/** Those whose time is over. */
export async function listDueRetentions(db: Knex, now: string, most: number): Promise<{ clearing_id: string }[]> {
  return db('retentions')
    .whereNull('deleted_at')
    .where('keep_until', '<=', now)
    .orderBy('keep_until')
    .limit(most)
    .select('clearing_id');
}

/** Deletes the record; that there was one stays, for the receipt. False when somebody else was faster. */
export async function deleteRecord(db: Knex, clearingId: string, now: string): Promise<boolean> {
  const changed = await db('retentions')
    .where({ clearing_id: clearingId })
    .whereNull('deleted_at')
    .update({ record: null, deleted_at: now });
  return changed === 1;
}
