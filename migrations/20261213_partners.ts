import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** Other services of the super-app that ask how an account stands, and are told when it changes (R36). */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'partners', (column) => {
    column.id().primary();
    column.exactText('name', 64).notNullable().unique();
    column.time('created_at').notNullable();
  });
  await createTable(knex, 'partner_keys', (column, table) => {
    column.id().primary();
    column.id('partner_id').notNullable().references('partners.id');
    column.hash('key_hash').notNullable().unique();
    column.exactText('hint', 32).notNullable();
    table.text('scopes').notNullable();
    column.time('created_at').notNullable();
    // A day: exactly when each service asks is nobody's business.
    column.code('last_used_on');
    column.time('revoked_at');
  });
  await createTable(knex, 'webhook_endpoints', (column, table) => {
    column.id().primary();
    column.id('partner_id').notNullable().unique().references('partners.id');
    table.text('url').notNullable();
    table.text('secret_sealed').notNullable();
    table.text('old_secret_sealed');
    column.time('old_secret_until');
    column.time('created_at').notNullable();
    column.time('paused_at');
    table.integer('last_sequence').notNullable();
    // When there is something to do: NULL where no event waits.
    column.time('work_at').index();
    // Until when the process that works on it has it for itself.
    column.time('leased_until').notNullable();
  });
  await createTable(knex, 'account_changes', (column, table) => {
    column.id().primary();
    // NULL in a test.
    column.id('account_id').references('accounts.id');
    column.code('type').notNullable();
    column.time('at').notNullable();
    table.text('state');
    // When every endpoint was given it under a number of its own; NULL until then.
    column.time('numbered_at');
    table.index(['numbered_at', 'id']);
  });
  await createTable(knex, 'webhook_deliveries', (column, table) => {
    column.id('endpoint_id').notNullable().references('webhook_endpoints.id');
    table.integer('sequence').notNullable();
    column.id('change_id').notNullable().references('account_changes.id');
    column.code('status').notNullable();
    table.integer('tries').notNullable();
    column.time('numbered_at').notNullable().index();
    column.time('waiting_since').notNullable();
    column.time('tried_at');
    column.code('fault');
    table.primary(['endpoint_id', 'sequence']);
    table.unique(['endpoint_id', 'change_id']);
    table.index(['endpoint_id', 'status', 'sequence']);
    table.index(['change_id']);
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
