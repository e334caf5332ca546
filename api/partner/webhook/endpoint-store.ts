import type { Knex } from 'knex';

/** Where a partner is told of changes. */
export interface EndpointRow {
  id: string;
  partner_id: string;
  url: string;
  secret_sealed: string;
  /** Signs as well, for a while after it was replaced. */
  old_secret_sealed: string | null;
  old_secret_until: string | null;
  created_at: string;
  paused_at: string | null;
  /** The number of its newest event. */
  last_sequence: number;
  /** When there is something to do; `null` where no event waits. */
  work_at: string | null;
  /** Until when whoever works on it has it for themselves. */
  leased_until: string;
}

export type Lease = Pick<EndpointRow, 'id' | 'leased_until'>;

/** @throws a duplicate-key error where the partner has one */
export async function insertEndpoint(db: Knex, row: EndpointRow): Promise<void> {
  await db('webhook_endpoints').insert(row);
}

export async function hasEndpoints(db: Knex): Promise<boolean> {
  return (await db('webhook_endpoints').first('id')) !== undefined;
}

export async function findEndpoint(db: Knex, id: string): Promise<EndpointRow | undefined> {
  return db('webhook_endpoints').where({ id }).first();
}

export async function findEndpointOf(db: Knex, partnerId: string): Promise<EndpointRow | undefined> {
  return db('webhook_endpoints').where({ partner_id: partnerId }).first();
}

export async function listEndpointsOf(db: Knex, partnerIds: readonly string[]): Promise<EndpointRow[]> {
  return db('webhook_endpoints').whereIn('partner_id', partnerIds);
}

/** A partner's endpoint as it is now; nobody else changes it until the transaction ends. */
export async function lockEndpointOf(trx: Knex.Transaction, partnerId: string): Promise<EndpointRow | undefined> {
  return trx('webhook_endpoints').where({ partner_id: partnerId }).forUpdate().first();
}

/** Every endpoint, always in one order, so that two who number never wait for each other. */
export async function lockEndpoints(trx: Knex.Transaction): Promise<Pick<EndpointRow, 'id' | 'last_sequence'>[]> {
  return trx('webhook_endpoints').orderBy('id').forUpdate().select('id', 'last_sequence');
}

export async function updateEndpoint(db: Knex, id: string, change: Partial<EndpointRow>): Promise<void> {
  await db('webhook_endpoints').where({ id }).update(change);
}

/** Moves its numbers on; what is tried later already stays so. */
export async function moveSequence(
  db: Knex,
  id: string,
  { last_sequence, now }: { last_sequence: number; now: string },
): Promise<void> {
  await db('webhook_endpoints')
    .where({ id })
    .update({ last_sequence, work_at: db.raw('coalesce(work_at, ?)', [now]) });
}

/** Endpoints on which nobody works, and whose time has come. There are as many as services, so no index is needed. */
export async function listDueEndpoints(db: Knex, now: string, machineNow: string): Promise<Lease[]> {
  return db('webhook_endpoints')
    .where('work_at', '<=', now)
    .where('leased_until', '<=', machineNow)
    .whereNull('paused_at')
    .orderBy('work_at')
    .select('id', 'leased_until');
}

/** Takes, keeps or, with another change, ends a lease. False when somebody else has it. */
export async function moveLease(
  db: Knex,
  { id, leased_until }: Lease,
  change: { leased_until: string; work_at?: string | null },
): Promise<boolean> {
  return (await db('webhook_endpoints').where({ id, leased_until }).update(change)) === 1;
}
