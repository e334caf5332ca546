import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** What happened to each account, and what of it was reported as somebody else's doing (R29). */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'activities', (column, table) => {
    column.id().primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.time('at').notNullable();
    column.code('kind').notNullable();
    column.code('done_by').notNullable();
    table.text('place_sealed');
    table.index(['account_id', 'id']);
  });
  await createTable(knex, 'activity_reports', (column, table) => {
    column.id().primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.id('activity_id').notNullable().references('activities.id');
    column.code('status').notNullable();
    column.time('reported_at').notNullable();
    column.time('decided_at');
    column.id('decided_by').references('staff.id');
    table.text('note_sealed');
    column.only('frozen_account', "case when status = 'open' then account_id end");
    table.unique(['frozen_account']);
    table.index(['status', 'id']);
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
