import type { Knex } from 'knex';
import type { NoticeKind } from '../../domain/notice/notice-kinds';

export interface NoticeRow {
  id: string;
  account_id: string;
  kind: NoticeKind;
  /** What it is about: of each kind a person is told once per occasion. */
  occasion: string;
  /** JSON of what its words are filled with. */
  said: string;
  created_at: string;
  read_at: string | null;
}

/** Of these, the ids of those that were not told before. */
export async function insertNotices(trx: Knex.Transaction, rows: readonly NoticeRow[]): Promise<Set<string>> {
  await trx('notices').insert(rows).onConflict(['account_id', 'kind', 'occasion']).ignore();
  const ids = rows.map(({ id }) => id);
  const kept: { id: string }[] = await trx('notices').whereIn('id', ids).select('id');
  return new Set(kept.map(({ id }) => id));
}

export async function findNotice(db: Knex, id: string): Promise<NoticeRow | undefined> {
  return db('notices').where({ id }).first();
}

/** Newest first, in the order in which they were written; an id that is nobody's is as good a border as any. */
export async function listNotices(
  db: Knex,
  accountId: string,
  before: string | undefined,
  most: number,
): Promise<NoticeRow[]> {
  const query = db('notices').where({ account_id: accountId }).orderBy('id', 'desc').limit(most);
  return before === undefined ? query : query.where('id', '<', before);
}

export async function countUnread(db: Knex, accountId: string): Promise<number> {
  const [row] = await db('notices').where({ account_id: accountId }).whereNull('read_at').count({ count: '*' });
  return Number(row?.count ?? 0);
}

/** Marks one that is the account's as read, the first time. False where it has none of that id. */
export async function markRead(db: Knex, accountId: string, id: string, now: string): Promise<boolean> {
  const changed = await db('notices')
    .where({ id, account_id: accountId })
    .whereNull('read_at')
    .update({ read_at: now });
  return changed === 1 || (await findNotice(db, id))?.account_id === accountId;
}

/** Marks all as read up to one, that one too. What came after it stays unread. */
export async function markReadUpTo(db: Knex, accountId: string, id: string, now: string): Promise<void> {
  await db('notices')
    .where({ account_id: accountId })
    .whereNull('read_at')
    .where('id', '<=', id)
    .update({ read_at: now });
}

export async function listNoticesBefore(db: Knex, before: string, most: number): Promise<string[]> {
  return db('notices').where('created_at', '<', before).orderBy('created_at').limit(most).pluck('id');
}

/** With how they were sent. */
export async function deleteNotices(trx: Knex.Transaction, ids: readonly string[]): Promise<void> {
  const deliveries: string[] = await trx('deliveries').whereIn('notice_id', ids).pluck('id');
  await trx('used_consents').whereIn('delivery_id', deliveries).delete();
  await trx('deliveries').whereIn('id', deliveries).delete();
  await trx('notices').whereIn('id', ids).delete();
}
