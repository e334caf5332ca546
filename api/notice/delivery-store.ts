import type { Knex } from 'knex';
import type { ChannelName } from '../../domain/notice/channels';
import type { DeliveryStatus } from '../../domain/notice/delivery-states';
import type { NoticeKind } from '../../domain/notice/notice-kinds';

export interface DeliveryRow {
  id: string;
  notice_id: string;
  /** The channels that are still to be tried, in order, with commas between them. */
  channels: string;
  status: DeliveryStatus;
  tries: number;
  /** When to try next, by the business clock. */
  due_at: string;
  /** Until when a process holds it, by the machine's clock: moving the sandbox's takes nothing out of anybody's hands. */
  held_until: string | null;
  /** Why the last try failed, or why nothing was sent: a code. */
  fault: string | null;
  sent_by: ChannelName | null;
  ended_at: string | null;
}

export type Due = Pick<DeliveryRow, 'id' | 'notice_id' | 'channels' | 'tries' | 'due_at'>;

export async function insertDeliveries(trx: Knex.Transaction, rows: readonly DeliveryRow[]): Promise<void> {
  if (rows.length > 0) await trx('deliveries').insert(rows);
}

/** Those whose time has come, the longest first. */
export async function listDueDeliveries(db: Knex, now: string, most: number): Promise<Due[]> {
  return db('deliveries')
    .where({ status: 'waiting' })
    .where('due_at', '<=', now)
    .orderBy(['due_at', 'id'])
    .limit(most)
    .select('id', 'notice_id', 'channels', 'tries', 'due_at');
}

/** Compare-and-set: false when another process was faster. */
export async function holdDelivery(db: Knex, { id, tries, due_at }: Due, held_until: string): Promise<boolean> {
  const changed = await db('deliveries')
    .where({ id, status: 'waiting', tries, due_at })
    .update({ status: 'held', tries: tries + 1, held_until });
  return changed === 1;
}

const inHand: readonly DeliveryStatus[] = ['held', 'sending'];

/** From here on it may have been sent. False where the hold had run out. */
export async function markSending(db: Knex, { id, tries }: Due): Promise<boolean> {
  const changed = await db('deliveries')
    .where({ id, tries: tries + 1 })
    .whereIn('status', inHand)
    .update({ status: 'sending' });
  return changed === 1;
}

export type Settled = Pick<DeliveryRow, 'status'> &
  Partial<Pick<DeliveryRow, 'channels' | 'due_at' | 'fault' | 'sent_by' | 'ended_at'>>;

/** What came of a try. False where the hold had run out, and somebody else looks after it. */
export async function settleDelivery(db: Knex, { id, tries }: Due, settled: Settled): Promise<boolean> {
  const changed = await db('deliveries')
    .where({ id, tries: tries + 1 })
    .whereIn('status', inHand)
    .update({ ...settled, held_until: null });
  return changed === 1;
}

type Lapsed = Pick<DeliveryRow, 'id' | 'tries' | 'status'>;

/** Those whose process was killed over them. */
export async function listLapsedDeliveries(db: Knex, now: string, most: number): Promise<Lapsed[]> {
  const pages = await Promise.all(
    inHand.map((status) =>
      db('deliveries')
        .where({ status })
        .where('held_until', '<', now)
        .orderBy('held_until')
        .limit(most)
        .select('id', 'tries', 'status'),
    ),
  );
  return pages.flat();
}

/** False where somebody else looked after it. */
export async function releaseLapsed(
  db: Knex,
  { id, tries, status }: Lapsed,
  released: Pick<DeliveryRow, 'status' | 'due_at' | 'ended_at' | 'fault'>,
): Promise<boolean> {
  const changed = await db('deliveries')
    .where({ id, tries, status })
    .update({ ...released, held_until: null });
  return changed === 1;
}

/** Whether a message of a kind to an account is still to be tried. */
export async function isOnItsWay(db: Knex, accountId: string, kind: NoticeKind): Promise<boolean> {
  const row = await db('notices')
    .join('deliveries', 'deliveries.notice_id', 'notices.id')
    .where({ 'notices.account_id': accountId, 'notices.kind': kind })
    .whereIn('deliveries.status', ['waiting', ...inHand])
    .first('deliveries.id');
  return row !== undefined;
}
