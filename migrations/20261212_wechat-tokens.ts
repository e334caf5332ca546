import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** The mini-program's access token at WeChat, which all processes share. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'wechat_tokens', (column, table) => {
    column.code('app_id').primary();
    // Each change counts one up, and is made by whoever saw the one before.
    table.integer('version').notNullable();
    // NULL until the first was given.
    table.text('token_sealed');
    column.time('expires_at');
    // One process asks for the next, and nobody else until then.
    column.time('leased_until');
    // When WeChat was last made to give another one.
    column.time('forced_at');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
