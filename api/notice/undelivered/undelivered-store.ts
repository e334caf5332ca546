import type { Knex } from 'knex';
import { mostCounted } from '../../../domain/contract/undelivered';
import type { DeliveryStatus, UndeliveredStatus } from '../../../domain/notice/delivery-states';
import type { DeliveryRow } from '../delivery-store';
import type { NoticeRow } from '../notice-store';

export type UndeliveredRow = Pick<DeliveryRow, 'id' | 'channels' | 'tries' | 'fault' | 'due_at' | 'ended_at'> &
  Pick<NoticeRow, 'kind' | 'created_at'> & { status: UndeliveredStatus };

/** Newest first, by when they were last due; `before` is one of a page before. */
export async function listUndelivered(
  db: Knex,
  status: UndeliveredStatus,
  before: Pick<DeliveryRow, 'due_at' | 'id'> | undefined,
  most: number,
): Promise<UndeliveredRow[]> {
  const query = db('deliveries')
    .join('notices', 'notices.id', 'deliveries.notice_id')
    .where({ 'deliveries.status': status })
    .orderBy([
      { column: 'deliveries.due_at', order: 'desc' },
      { column: 'deliveries.id', order: 'desc' },
    ])
    .limit(most)
    .select('deliveries.*', 'notices.kind', 'notices.created_at');
  if (before === undefined) return query;
  return query.where((older) =>
    older
      .where('deliveries.due_at', '<', before.due_at)
      .orWhere((same) => same.where('deliveries.due_at', before.due_at).where('deliveries.id', '<', before.id)),
  );
}

export async function findDelivery(db: Knex, id: string): Promise<DeliveryRow | undefined> {
  return db('deliveries').where({ id }).first();
}

/** Up to a number: nobody needs to know how many tens of thousands. */
export async function countDeliveries(db: Knex, status: DeliveryStatus): Promise<number> {
  const [row] = await db
    .from(db('deliveries').where({ status }).limit(mostCounted).select('id').as('some'))
    .count({ count: '*' });
  return Number(row?.count ?? 0);
}

/** From the beginning of what is left to be tried. False where it waits for nobody any more. */
export async function waitAgain(db: Knex, id: string, status: UndeliveredStatus, now: string): Promise<boolean> {
  const change = { status: 'waiting', tries: 0, due_at: now, ended_at: null };
  return (await db('deliveries').where({ id, status }).update(change)) === 1;
}
