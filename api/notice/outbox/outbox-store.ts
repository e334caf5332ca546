import type { Knex } from 'knex';
import type { ChannelName } from '../../../domain/notice/channels';

export interface OutboxRow {
  /** The delivery's id and its channel, so that what is sent twice is here once. */
  id: string;
  sent_at: string;
  host_id: string;
  channel: ChannelName;
  /** JSON. */
  message: string;
}

export async function insertSent(db: Knex, row: OutboxRow): Promise<void> {
  await db('sandbox_outbox').insert(row).onConflict('id').ignore();
}

/** Newest first in the order in which they were written, of one account or of all: several go out at once, and the sandbox's clock goes back. */
export async function listSent(
  db: Knex,
  { hostId, channel }: { hostId?: string; channel?: ChannelName },
  most: number,
): Promise<OutboxRow[]> {
  const query = db('sandbox_outbox').orderBy('id', 'desc').limit(most);
  if (hostId !== undefined) query.where({ host_id: hostId });
  if (channel !== undefined) query.where({ channel });
  return query;
}
