import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** What the sandbox's super-app says of its accounts; empty everywhere else. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'sandbox_host_accounts', (column, table) => {
    column.exactText('host_id', 128).primary();
    // JSON, of what was set and nothing else.
    table.text('said').notNullable();
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
