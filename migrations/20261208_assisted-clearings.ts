import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** Requests that customer service opens for a caller (R26): who did and why, whose photos they sent in, and what they may work on. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'clearing_tickets', (column) => {
    column.hash('token_hash').primary();
    column.id('staff_id').notNullable().references('staff.id');
    column.id('account_id').notNullable().references('accounts.id');
    column.time('expires_at').notNullable().index();
  });
  await knex.schema.alterTable('clearings', (table) => {
    // A member of staff. No reference: for one, SQLite copies a table, which no table with a generated column survives.
    columns(knex, table).id('opened_by');
    table.text('opening_reason_sealed');
  });
  await knex.schema.alterTable('cases', (table) => {
    // Who opened what it is about, and so never decides it.
    columns(knex, table).id('opener_id').references('staff.id');
  });
  await knex.schema.alterTable('photos', (table) => {
    // The member of staff to whom a caller sent it.
    columns(knex, table).id('uploaded_by').references('staff.id');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
