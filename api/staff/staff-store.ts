import type { Knex } from 'knex';
import type { Role } from '../../domain/staff/roles';

export interface StaffRow {
  id: string;
  username: string;
  role: Role;
  password_hash: string;
  /** SQLite answers with 0 and 1. */
  password_temporary: boolean | number;
  /** Of a temporary one. */
  password_expires_at: string | null;
  created_at: string;
  disabled_at: string | null;
  code_secret_sealed: string | null;
  code_since: string | null;
  code_last_period: number;
  new_code_secret_sealed: string | null;
  new_code_until: string | null;
}

type NewStaff = Pick<StaffRow, 'id' | 'username' | 'role' | 'password_hash' | 'created_at'>;

export async function findStaff(db: Knex, id: string): Promise<StaffRow | undefined> {
  return db('staff').where({ id }).first();
}

export async function findStaffByUsername(db: Knex, username: string): Promise<StaffRow | undefined> {
  const row = await db('staff').where({ username }).first();
  // MySQL ignores spaces at the end: each "agent   " would have tries at the password of its own.
  return row?.username === username ? row : undefined;
}

/** The account as it is now; nobody else changes it until the transaction ends. */
export async function lockStaff(trx: Knex.Transaction, id: string): Promise<StaffRow | undefined> {
  return trx('staff').where({ id }).forUpdate().first();
}

/** The administrators who may sign in. */
export async function listEnabledAdmins(db: Knex): Promise<Pick<StaffRow, 'id' | 'username'>[]> {
  return enabledAdmins(db);
}

/** The same, and none of them is disabled or demoted by anyone else until the transaction ends. */
export async function lockEnabledAdmins(trx: Knex.Transaction): Promise<Pick<StaffRow, 'id' | 'username'>[]> {
  return enabledAdmins(trx).forUpdate();
}

function enabledAdmins(db: Knex) {
  return db('staff').where({ role: 'admin' }).whereNull('disabled_at').orderBy('id').select('id', 'username');
}

/** Creates the account, or puts an existing one back: this password and role, enabled, and no one-time code. */
export async function upsertStaff(db: Knex, row: NewStaff): Promise<void> {
  await db('staff').insert(row).onConflict('username').merge({
    password_hash: row.password_hash,
    role: row.role,
    password_temporary: false,
    password_expires_at: null,
    disabled_at: null,
    code_secret_sealed: null,
    code_since: null,
    new_code_secret_sealed: null,
    new_code_until: null,
  });
}

export async function insertStaff(
  db: Knex,
  row: NewStaff & { password_temporary: boolean; password_expires_at: string | null },
): Promise<void> {
  await db('staff').insert(row);
}

export async function updateStaff(db: Knex, id: string, change: Partial<StaffRow>): Promise<void> {
  await db('staff').where({ id }).update(change);
}

/** Compare-and-set: false where the password was changed meanwhile. */
export async function replacePassword(
  db: Knex,
  { id, password_hash }: StaffRow,
  change: Partial<StaffRow>,
): Promise<boolean> {
  return (await db('staff').where({ id, password_hash }).update(change)) === 1;
}

/** A code is good once: false where this period's, or a later one's, was used already. */
export async function spendPeriod(db: Knex, id: string, period: number): Promise<boolean> {
  const changed = await db('staff')
    .where({ id })
    .where('code_last_period', '<', period)
    .update({ code_last_period: period });
  return changed === 1;
}

export interface ListedStaff extends StaffRow {
  sessions: number;
  held_cases: number;
}

/** Every account, or one, with what hangs on it. A desk has tens of them, hundreds at most. */
export async function listStaff(
  db: Knex,
  now: { session: string; lease: string },
  id?: string,
): Promise<ListedStaff[]> {
  const sessions = db('staff_sessions')
    .whereRaw('staff_sessions.staff_id = staff.id')
    .where('expires_at', '>', now.session)
    .count('*')
    .as('sessions');
  const held = db('cases')
    .whereRaw('cases.holder_id = staff.id')
    .where('cases.status', 'claimed')
    .where('lease_until', '>=', now.lease)
    .count('*')
    .as('held_cases');
  const query = db('staff').orderBy('username').select('staff.*', sessions, held);
  return id === undefined ? query : query.where('staff.id', id);
}
