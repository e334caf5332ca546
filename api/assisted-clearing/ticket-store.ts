import type { Knex } from 'knex';

/** Lets one member of staff work on one account for a while. */
export interface TicketRow {
  token_hash: string;
  staff_id: string;
  account_id: string;
  expires_at: string;
}

export async function insertTicket(db: Knex, row: TicketRow): Promise<void> {
  await db('clearing_tickets').insert(row);
}

/** A ticket of this member of staff, also one that has expired. */
export async function findTicket(db: Knex, tokenHash: string, staffId: string): Promise<TicketRow | undefined> {
  return db('clearing_tickets').where({ token_hash: tokenHash, staff_id: staffId }).first();
}

export async function deleteTicketsExpiredBefore(db: Knex, moment: string): Promise<void> {
  await db('clearing_tickets').where('expires_at', '<', moment).delete();
}
