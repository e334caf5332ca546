import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { RealNameStatus } from '../../domain/real-name/real-name-states';

export interface RealNameRow {
  id: string;
  account_id: string;
  identity_id: string;
  verification_id: string;
  status: RealNameStatus;
  name_sealed: string;
  id_number_sealed: string;
  valid_from: string;
  valid_until: string | null;
  verified_at: string;
  cleared_at: string | null;
}

/** The account's real name that is in force. */
export async function findActiveRealName(db: Knex, accountId: string): Promise<RealNameRow | undefined> {
  return db('real_names').where({ active_account: accountId }).first();
}

/** One real name, also one that was cleared. */
export async function findRealName(db: Knex, id: string): Promise<RealNameRow | undefined> {
  return db('real_names').where({ id }).first();
}

/** The account that an identity is bound to now, if any. */
export async function findBoundAccount(db: Knex, fingerprint: string): Promise<string | undefined> {
  const row = await db('real_names')
    .join('identities', 'identities.id', 'real_names.active_identity')
    .where('identities.fingerprint', fingerprint)
    .first({ accountId: 'real_names.account_id' });
  return row?.accountId;
}

/** The identity of a fingerprint, made when it is seen for the first time. */
export async function findOrCreateIdentity(db: Knex, fingerprint: string, now: string): Promise<string> {
  await db('identities').insert({ id: uuidv7(), fingerprint, created_at: now }).onConflict('fingerprint').ignore();
  const row = await db('identities').where({ fingerprint }).first('id');
  return row.id;
}

/** The fingerprint of an identity's ID number. */
export async function findFingerprint(db: Knex, identityId: string): Promise<string | undefined> {
  const row = await db('identities').where({ id: identityId }).first('fingerprint');
  return row?.fingerprint;
}

/** Ends a real name, which frees its account and its identity. False when it was in force no more. */
export async function clearRealName(db: Knex, id: string, now: string): Promise<boolean> {
  const changed = await db('real_names').where({ id, status: 'active' }).update({ status: 'cleared', cleared_at: now });
  return changed === 1;
}

/** @throws a duplicate-key error when the account or the identity is bound already */
export async function insertRealName(db: Knex, row: Omit<RealNameRow, 'cleared_at'>): Promise<void> {
  await db('real_names').insert(row);
}
