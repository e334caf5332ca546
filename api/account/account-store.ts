import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';

/** Finds the account of a host id, or makes it on its first sign-in. Two first sign-ins at once make one. */
export async function findOrCreateAccount(
  db: Knex,
  host: { hostId: string; nickname: string },
  now: string,
): Promise<{ id: string }> {
  const find = () => db('accounts').where({ host_id: host.hostId }).first('id');
  const known = await find();
  if (known) return known;
  await db('accounts')
    .insert({ id: uuidv7(), host_id: host.hostId, nickname: host.nickname, created_at: now })
    .onConflict('host_id')
    .ignore();
  return find();
}

/** The account that the super-app knows by this id, if it was ever here. */
export async function findAccountByHostId(db: Knex, hostId: string): Promise<string | undefined> {
  const row = await db('accounts').where({ host_id: hostId }).first('id', 'host_id');
  // MySQL ignores spaces at the end.
  return row?.host_id === hostId ? row.id : undefined;
}

/** By what the super-app knows an account, and what it was called when it was first here. */
export async function findAccount(db: Knex, accountId: string): Promise<{ host_id: string; nickname: string }> {
  return db('accounts').where({ id: accountId }).first('host_id', 'nickname');
}

/** By what the super-app knows an account. */
export async function findHostId(db: Knex, accountId: string): Promise<string> {
  const row = await db('accounts').where({ id: accountId }).first('host_id');
  return row.host_id;
}

/** Holds the account's row until the transaction ends, so that what counts per account is counted one at a time. */
export async function lockAccount(trx: Knex.Transaction, accountId: string): Promise<void> {
  await trx('accounts').where({ id: accountId }).forUpdate().first('id');
}

/** The same of several, always in one order, so that two who hold the same ones never wait for each other. */
export async function lockAccounts(trx: Knex.Transaction, accountIds: readonly string[]): Promise<void> {
  await trx('accounts').whereIn('id', accountIds).orderBy('id').forUpdate().select('id');
}
