import type { Knex } from 'knex';

/** The account behind a token that has not expired. */
export async function findPersonByToken(
  db: Knex,
  tokenHash: string,
  now: string,
): Promise<{ accountId: string; nickname: string } | undefined> {
  return db('sessions')
    .join('accounts', 'accounts.id', 'sessions.account_id')
    .where('sessions.token_hash', tokenHash)
    .where('sessions.expires_at', '>', now)
    .first({ accountId: 'accounts.id', nickname: 'accounts.nickname' });
}

export async function insertSession(
  db: Knex,
  row: { token_hash: string; account_id: string; created_at: string; expires_at: string },
): Promise<void> {
  await db('sessions').insert(row);
}

/** False when it has ended already. */
export async function deleteSession(db: Knex, tokenHash: string): Promise<boolean> {
  return (await db('sessions').where({ token_hash: tokenHash }).delete()) === 1;
}

/** Removes what can no longer be used, of persons and of staff. */
export async function deleteExpiredSessions(db: Knex, now: string): Promise<void> {
  await db('sessions').where('expires_at', '<=', now).delete();
  await db('staff_sessions').where('expires_at', '<=', now).delete();
}
