import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** Messages to people, their way out, and how far the daily work on expiring cards has come (R17, R20, R29). */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'notices', (column, table) => {
    column.id().primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.code('kind').notNullable();
    // What it is about: of each kind a person is told once per occasion.
    column.hash('occasion').notNullable();
    table.string('said', 255).notNullable();
    column.time('created_at').notNullable();
    column.time('read_at');
    table.unique(['account_id', 'kind', 'occasion']);
    table.index(['account_id', 'id']);
    table.index(['account_id', 'read_at']);
    table.index(['created_at']);
  });
  await createTable(knex, 'deliveries', (column, table) => {
    column.id().primary();
    column.id('notice_id').notNullable().references('notices.id');
    // The channels that are still to be tried, in order.
    column.code('channels').notNullable();
    column.code('status').notNullable();
    table.integer('tries').notNullable();
    column.time('due_at').notNullable();
    column.time('held_until');
    // Why the last try failed, or why nothing was sent: a code, never what somebody answered.
    column.code('fault');
    column.code('sent_by');
    column.time('ended_at');
    table.index(['status', 'due_at', 'id']);
    table.index(['status', 'held_until']);
    table.index(['notice_id']);
  });
  await createTable(knex, 'notice_settings', (column) => {
    column.id('account_id').primary().references('accounts.id');
    column.code('language').notNullable();
    // The channels that the person switched off.
    column.code('off').notNullable();
  });
  await createTable(knex, 'notice_consents', (column, table) => {
    column.id('account_id').notNullable().references('accounts.id');
    column.code('topic').notNullable();
    // One consent, one message.
    table.integer('left').notNullable();
    table.primary(['account_id', 'topic']);
  });
  // Which deliveries have used one up: tried again, they need no other.
  await createTable(knex, 'used_consents', (column) => {
    column.id('delivery_id').primary().references('deliveries.id');
  });
  await createTable(knex, 'sandbox_outbox', (column, table) => {
    // The delivery's id and its channel, so that what is sent twice is here once.
    column.exactText('id', 64).primary();
    column.time('sent_at').notNullable();
    column.exactText('host_id', 128).notNullable();
    column.code('channel').notNullable();
    table.text('message').notNullable();
    table.index(['sent_at', 'id']);
  });
  await createTable(knex, 'document_borders', (column, table) => {
    column.code('kind').primary();
    // The last card of which people were told: its last valid day, and its real name.
    table.string('valid_until', 10).notNullable();
    column.id('real_name_id').notNullable();
    column.id('holder').nullable();
    column.time('held_until');
  });
  await knex.schema.alterTable('real_names', (table) => {
    table.index(['status', 'valid_until', 'id'], 'real_names_by_expiry');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
