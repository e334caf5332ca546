import type { Knex } from 'knex';
import type { AuditRow, SealRow } from './audit-store';

export async function findLastSeal(db: Knex): Promise<SealRow | undefined> {
  return db('audit_seals').orderBy('number', 'desc').first();
}

/** @throws a duplicate-key error when there is a seal of this number already */
export async function insertSeal(db: Knex, seal: SealRow): Promise<void> {
  await db('audit_seals').insert(seal);
}

/** Rows that stand under no seal yet, by id. A row that was committed late with an older id is one of them. */
export async function listUnsealedRows(db: Knex, after: string | undefined, most: number): Promise<AuditRow[]> {
  const rows = db('audit').whereNull('seal').orderBy('id').limit(most);
  return after === undefined ? rows : rows.where('id', '>', after);
}

/** How many of these rows stood under no seal and now stand under this one. */
export async function putUnderSeal(db: Knex, ids: string[], number: number): Promise<number> {
  return db('audit').whereIn('id', ids).whereNull('seal').update({ seal: number });
}

export async function listSeals(db: Knex, after: number, most: number): Promise<SealRow[]> {
  return db('audit_seals').where('number', '>', after).orderBy('number').limit(most);
}

/** The rows that stand under these seals, by id. */
export async function listSealedRows(db: Knex, numbers: number[], most: number): Promise<AuditRow[]> {
  return db('audit').whereIn('seal', numbers).orderBy(['seal', 'id']).limit(most);
}

/** The lowest and the highest number that a row stands under. */
export async function sealNumbersInRows(db: Knex): Promise<{ lowest: number | null; highest: number | null }> {
  const [lowest] = await db('audit').whereNotNull('seal').orderBy('seal').limit(1).select('seal');
  const [highest] = await db('audit').whereNotNull('seal').orderBy('seal', 'desc').limit(1).select('seal');
  return { lowest: lowest?.seal ?? null, highest: highest?.seal ?? null };
}
