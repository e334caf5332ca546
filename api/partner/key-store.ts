import type { Knex } from 'knex';

export interface PartnerKeyRow {
  id: string;
  partner_id: string;
  key_hash: string;
  /** How the key begins and ends, for people. */
  hint: string;
  /** JSON, a list. */
  scopes: string;
  created_at: string;
  /** A Beijing day. */
  last_used_on: string | null;
  revoked_at: string | null;
}

type NewKey = Omit<PartnerKeyRow, 'last_used_on' | 'revoked_at'>;

export async function insertKey(db: Knex, row: NewKey): Promise<void> {
  await db('partner_keys').insert(row);
}

/** The key that nobody has revoked. */
export async function findKeyByHash(db: Knex, keyHash: string): Promise<PartnerKeyRow | undefined> {
  return db('partner_keys').where({ key_hash: keyHash }).whereNull('revoked_at').first();
}

export async function listKeys(db: Knex, partnerIds: readonly string[]): Promise<PartnerKeyRow[]> {
  return db('partner_keys').whereIn('partner_id', partnerIds).orderBy('id');
}

export async function markKeyUsed(db: Knex, id: string, day: string): Promise<void> {
  await db('partner_keys').where({ id }).update({ last_used_on: day });
}

/** False when it was revoked already, or is no key of this partner. */
export async function revokeKeyRow(
  db: Knex,
  { id, partner_id }: Pick<PartnerKeyRow, 'id' | 'partner_id'>,
  now: string,
): Promise<boolean> {
  return (await db('partner_keys').where({ id, partner_id }).whereNull('revoked_at').update({ revoked_at: now })) === 1;
}

export async function isKeyOf(
  db: Knex,
  { id, partner_id }: Pick<PartnerKeyRow, 'id' | 'partner_id'>,
): Promise<boolean> {
  return (await db('partner_keys').where({ id, partner_id }).first('id')) !== undefined;
}

/** Makes the key, or puts it back as it was: not revoked, with these scopes. */
export async function upsertKey(db: Knex, row: NewKey): Promise<void> {
  await db('partner_keys').insert(row).onConflict('key_hash').merge({ scopes: row.scopes, revoked_at: null });
}
