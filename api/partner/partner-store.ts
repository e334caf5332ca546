import type { Knex } from 'knex';

/** A service of the super-app that asks and is told. */
export interface PartnerRow {
  id: string;
  name: string;
  created_at: string;
}

/** @throws a duplicate-key error where the name is taken */
export async function insertPartner(db: Knex, row: PartnerRow): Promise<void> {
  await db('partners').insert(row);
}

export async function findPartner(db: Knex, id: string): Promise<PartnerRow | undefined> {
  return db('partners').where({ id }).first();
}

export async function listPartners(db: Knex): Promise<PartnerRow[]> {
  return db('partners').orderBy('name');
}

/** The id of the partner of this name, made where there is none. */
export async function ensurePartner(db: Knex, row: PartnerRow): Promise<string> {
  await db('partners').insert(row).onConflict('name').ignore();
  return (await db('partners').where({ name: row.name }).first('id')).id;
}
