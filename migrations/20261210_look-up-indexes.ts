import type { Knex } from 'knex';

/**
 * What is looked up by what it belongs to. MySQL has an index under every reference; SQLite has none, and would read all
 * photos and cases for each request that ends.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('photos', (table) => {
    table.index(['verification_id']);
    table.index(['clearing_id']);
  });
  await knex.schema.alterTable('cases', (table) => table.index(['clearing_id']));
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
