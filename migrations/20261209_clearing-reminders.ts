import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** Who wants to be told when their real name can be cleared (R22), and when whoever asked for it consented (R23). */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'clearing_reminders', (column, table) => {
    column.id('account_id').primary().references('accounts.id');
    column.time('wanted_at').notNullable();
    // NULL once it was told.
    column.time('look_at');
    column.time('told_at');
    table.index(['look_at']);
  });
  await knex.schema.alterTable('clearings', (table) => {
    // NULL where the client did not say.
    columns(knex, table).time('consented_at');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
