import type { Knex } from 'knex';
import type { Role } from '../../domain/staff/roles';

interface StaffRow {
  id: string;
  username: string;
  role: Role;
  password_hash: string;
}

export async function findStaffByToken(
  db: Knex,
  tokenHash: string,
  now: string,
): Promise<{ id: string; username: string; role: Role } | undefined> {
  return db('staff_sessions')
    .join('staff', 'staff.id', 'staff_sessions.staff_id')
    .where('staff_sessions.token_hash', tokenHash)
    .where('staff_sessions.expires_at', '>', now)
    .first({ id: 'staff.id', username: 'staff.username', role: 'staff.role' });
}

export async function findStaffByUsername(db: Knex, username: string): Promise<StaffRow | undefined> {
  const row = await db('staff').where({ username }).first('id', 'username', 'role', 'password_hash');
  // MySQL ignores spaces at the end: each "agent   " would have tries at the password of its own.
  return row?.username === username ? row : undefined;
}

/** Creates the account, or gives an existing one this password and role. */
export async function upsertStaff(db: Knex, row: StaffRow & { created_at: string }): Promise<void> {
  await db('staff').insert(row).onConflict('username').merge({ password_hash: row.password_hash, role: row.role });
}

export async function insertStaffSession(
  db: Knex,
  row: { token_hash: string; staff_id: string; created_at: string; expires_at: string },
): Promise<void> {
  await db('staff_sessions').insert(row);
}

export async function deleteStaffSession(db: Knex, tokenHash: string): Promise<void> {
  await db('staff_sessions').where({ token_hash: tokenHash }).delete();
}
