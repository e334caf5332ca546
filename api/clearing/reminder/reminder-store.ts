import type { Knex } from 'knex';

/** Somebody's wish to be told once their real name can be cleared; an account has at most one. */
export interface ReminderRow {
  account_id: string;
  wanted_at: string;
  /** When to look next; `null` once it was told. */
  look_at: string | null;
  told_at: string | null;
}

type Look = Pick<ReminderRow, 'account_id' | 'look_at'>;

export async function findReminder(db: Knex, accountId: string): Promise<ReminderRow | undefined> {
  return db('clearing_reminders').where({ account_id: accountId }).first();
}

/** @throws a duplicate-key error where there is one already */
export async function insertReminder(db: Knex, row: ReminderRow): Promise<void> {
  await db('clearing_reminders').insert(row);
}

/** Also what was told already: nothing is said of it any more. */
export async function dropReminder(db: Knex, accountId: string): Promise<void> {
  await db('clearing_reminders').where({ account_id: accountId }).delete();
}

/** Those whose time has come, the longest first. */
export async function listDueReminders(db: Knex, now: string, most: number): Promise<Look[]> {
  return db('clearing_reminders')
    .where('look_at', '<=', now)
    .orderBy('look_at')
    .limit(most)
    .select('account_id', 'look_at');
}

/** Moves the next look from where it was seen. False when it was moved, told or dropped meanwhile. */
export async function moveLook(db: Knex, seen: Look, look_at: string): Promise<boolean> {
  return (await db('clearing_reminders').where(seen).update({ look_at })) === 1;
}

/** False when it was moved, told or dropped meanwhile. */
export async function markTold(db: Knex, seen: Look, told_at: string): Promise<boolean> {
  return (await db('clearing_reminders').where(seen).update({ look_at: null, told_at })) === 1;
}
