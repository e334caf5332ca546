import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** The audit log in a chain of seals (R15), and the indexes by which it is searched. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'audit_seals', (column, table) => {
    table.integer('number').primary();
    column.hash('previous_hash').notNullable();
    // Which rows, in their order: what was taken away afterwards can be named.
    table.text('row_ids').notNullable();
    column.time('sealed_at').notNullable();
    column.hash('hash').notNullable();
  });
  await knex.schema.alterTable('audit', (table) => {
    // Rows from before have none; the first seals take them in as they are.
    columns(knex, table).hash('mac');
    table.integer('seal');
    table.index(['seal', 'id']);
    table.index(['at', 'id']);
    table.index(['actor_id', 'at', 'id']);
    table.index(['action', 'at', 'id']);
    table.index(['subject_id', 'at', 'id']);
    table.index(['subject_kind', 'at', 'id']);
    table.dropIndex(['subject_kind', 'subject_id']);
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
