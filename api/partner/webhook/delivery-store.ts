import type { Knex } from 'knex';
import type { DeliveryStatus } from '../../../domain/partner/deliveries';
import type { ChangeRow } from './change-store';

/** That one endpoint is told of one change, under a number of its own. */
export interface DeliveryRow {
  endpoint_id: string;
  sequence: number;
  change_id: string;
  status: DeliveryStatus;
  tries: number;
  /** When it was given to the endpoint. */
  numbered_at: string;
  waiting_since: string;
  tried_at: string | null;
  fault: string | null;
}

/** With what is told; the account by what the super-app knows it. */
export type EventRow = DeliveryRow & Pick<ChangeRow, 'type' | 'at' | 'state'> & { host_id: string | null };

export async function insertDeliveries(db: Knex, rows: DeliveryRow[]): Promise<void> {
  await db('webhook_deliveries').insert(rows);
}

function events(db: Knex) {
  return db('webhook_deliveries')
    .join('account_changes', 'account_changes.id', 'webhook_deliveries.change_id')
    .leftJoin('accounts', 'accounts.id', 'account_changes.account_id')
    .select(
      'webhook_deliveries.*',
      'account_changes.type',
      'account_changes.at',
      'account_changes.state',
      'accounts.host_id',
    );
}

/** What an endpoint is told next: in the order of its numbers, whatever waits longest. */
export async function findNextEvent(db: Knex, endpointId: string): Promise<EventRow | undefined> {
  const ofEndpoint = { 'webhook_deliveries.endpoint_id': endpointId, 'webhook_deliveries.status': 'waiting' };
  return events(db).where(ofEndpoint).orderBy('webhook_deliveries.sequence').first();
}

/** Those after a number, in order. */
export async function listEventsAfter(
  db: Knex,
  endpointId: string,
  sequence: number,
  most: number,
): Promise<EventRow[]> {
  return events(db)
    .where('webhook_deliveries.endpoint_id', endpointId)
    .where('webhook_deliveries.sequence', '>', sequence)
    .orderBy('webhook_deliveries.sequence')
    .limit(most);
}

/** Newest first, before a number, of one status where it is given. */
export async function listDeliveries(
  db: Knex,
  endpointId: string,
  { before, status }: { before: number | undefined; status: DeliveryStatus | undefined },
  most: number,
): Promise<EventRow[]> {
  const query = events(db)
    .where('webhook_deliveries.endpoint_id', endpointId)
    .orderBy('webhook_deliveries.sequence', 'desc')
    .limit(most);
  if (status !== undefined) query.where('webhook_deliveries.status', status);
  return before === undefined ? query : query.where('webhook_deliveries.sequence', '<', before);
}

/** What became of a try. False when it waits no more. */
export async function endTry(
  db: Knex,
  { endpoint_id, sequence, tries }: DeliveryRow,
  change: Pick<DeliveryRow, 'status' | 'tried_at' | 'fault'>,
): Promise<boolean> {
  return (
    (await db('webhook_deliveries')
      .where({ endpoint_id, sequence, status: 'waiting' })
      .update({ ...change, tries: tries + 1 })) === 1
  );
}

/** Lets what was delivered or given up wait again. Tells of how many. */
export async function replayDeliveries(
  db: Knex,
  endpointId: string,
  which: { sequence: number } | { since: string },
  now: string,
): Promise<number> {
  const query = db('webhook_deliveries')
    .where({ endpoint_id: endpointId })
    .whereIn('status', ['delivered', 'dead'])
    .update({ status: 'waiting', tries: 0, waiting_since: now, fault: null });
  return 'sequence' in which
    ? query.where({ sequence: which.sequence })
    : query.where('numbered_at', '>=', which.since);
}

/** The time for which they are tried begins anew. */
export async function waitAnew(db: Knex, endpointId: string, now: string): Promise<void> {
  await db('webhook_deliveries')
    .where({ endpoint_id: endpointId, status: 'waiting' })
    .update({ waiting_since: now, tries: 0 });
}

export async function hasDelivery(db: Knex, endpointId: string, sequence: number): Promise<boolean> {
  return (await db('webhook_deliveries').where({ endpoint_id: endpointId, sequence }).first('sequence')) !== undefined;
}

export async function countByStatus(
  db: Knex,
  endpointIds: readonly string[],
): Promise<{ endpoint_id: string; status: DeliveryStatus; count: number }[]> {
  const rows = await db('webhook_deliveries')
    .whereIn('endpoint_id', endpointIds)
    .whereIn('status', ['waiting', 'dead'])
    .groupBy('endpoint_id', 'status')
    .select('endpoint_id', 'status')
    .count({ count: '*' });
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) })) as never;
}

export async function deleteDeliveriesBefore(db: Knex, moment: string): Promise<void> {
  await db('webhook_deliveries').where('numbered_at', '<', moment).delete();
}
