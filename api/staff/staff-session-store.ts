import type { Knex } from 'knex';
import type { StaffRow } from './staff-store';

export interface StaffSessionRow {
  id: string;
  token_hash: string;
  staff_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  device: string;
  address: string;
}

type StaffOfToken = Pick<StaffRow, 'id' | 'username' | 'role' | 'password_temporary' | 'code_secret_sealed'> &
  Record<'session_id' | 'last_seen_at', string>;

/** Whoever is behind a token that has not expired and an account that is not disabled. */
export async function findStaffByToken(db: Knex, tokenHash: string, now: string): Promise<StaffOfToken | undefined> {
  return db('staff_sessions')
    .join('staff', 'staff.id', 'staff_sessions.staff_id')
    .where('staff_sessions.token_hash', tokenHash)
    .where('staff_sessions.expires_at', '>', now)
    .whereNull('staff.disabled_at')
    .first({
      id: 'staff.id',
      username: 'staff.username',
      role: 'staff.role',
      password_temporary: 'staff.password_temporary',
      code_secret_sealed: 'staff.code_secret_sealed',
      session_id: 'staff_sessions.id',
      last_seen_at: 'staff_sessions.last_seen_at',
    });
}

export async function insertStaffSession(db: Knex, row: StaffSessionRow): Promise<void> {
  await db('staff_sessions').insert(row);
}

export async function touchStaffSession(db: Knex, id: string, now: string): Promise<void> {
  await db('staff_sessions').where({ id }).update({ last_seen_at: now });
}

/** Newest first. */
export async function listStaffSessions(db: Knex, staffId: string, now: string): Promise<StaffSessionRow[]> {
  return db('staff_sessions').where({ staff_id: staffId }).where('expires_at', '>', now).orderBy('id', 'desc');
}

export async function findStaffSession(db: Knex, id: string): Promise<StaffSessionRow | undefined> {
  return db('staff_sessions').where({ id }).first();
}

export async function deleteStaffSession(db: Knex, id: string): Promise<boolean> {
  return (await db('staff_sessions').where({ id }).delete()) === 1;
}

/** Signs somebody out everywhere, or everywhere else. */
export async function deleteStaffSessions(db: Knex, staffId: string, exceptId?: string): Promise<void> {
  const query = db('staff_sessions').where({ staff_id: staffId });
  if (exceptId !== undefined) query.whereNot({ id: exceptId });
  await query.delete();
}
