import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** What is kept of a real name that was cleared, locked, and until when; and which submissions were erased with it (R27). */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'retentions', (column, table) => {
    column.id('clearing_id').primary().references('clearings.id');
    column.code('basis').notNullable();
    // Encrypted to a key that the product does not have; NULL once it is deleted.
    table.text('record');
    // JSON: how much was erased.
    table.text('erased').notNullable();
    column.time('keep_until').notNullable();
    column.time('deleted_at');
    table.index(['deleted_at', 'keep_until']);
  });
  await knex.schema.alterTable('verifications', (table) => {
    // Name and number are masks from then on, and the fingerprint finds nobody.
    columns(knex, table).time('erased_at');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
