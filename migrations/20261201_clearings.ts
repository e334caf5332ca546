import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** Requests to clear a real name, their photos and cases, and the first of the two who must agree (R23, R26). */
export async function up(knex: Knex): Promise<void> {
  await createClearings(knex);
  await knex.schema.alterTable('photos', (table) => {
    columns(knex, table).id('clearing_id').references('clearings.id');
  });
  await knex.schema.alterTable('real_names', (table) => {
    columns(knex, table).time('cleared_at');
  });
  await knex.schema.alterTable('cases', (table) => {
    const column = columns(knex, table);
    column.id('clearing_id').references('clearings.id');
    column.id('first_approver_id').references('staff.id');
    column.time('first_approved_at');
    table.text('first_note_sealed');
  });
  await numberCases(knex);
}

async function createClearings(knex: Knex): Promise<void> {
  await createTable(knex, 'clearings', (column, table) => {
    column.id().primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.id('real_name_id').notNullable().references('real_names.id');
    column.code('status').notNullable();
    for (const photo of ['front', 'back', 'holding', 'bank_card']) column.id(`${photo}_photo_id`).notNullable();
    column.time('submitted_at').notNullable();
    column.time('due_at').notNullable();
    column.time('decided_at');
    table.text('reasons');
    table.text('comment_sealed');
    column.only('active_account', "case when status in ('pending', 'awaiting-second') then account_id end");
    table.unique(['active_account']);
    table.index(['account_id', 'id']);
  });
}

/**
 * A case of a clearing is about the submission by which the account was verified, and a refused request may be followed by
 * another: cases of one kind about one submission are told apart by which attempt they are.
 */
async function numberCases(knex: Knex): Promise<void> {
  // The new key comes first: MySQL wants one under the foreign key at all times.
  await knex.schema.alterTable('cases', (table) => table.unique(['verification_id', 'kind', 'attempt']));
  await knex.schema.alterTable('cases', (table) => table.dropUnique(['verification_id', 'kind']));
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
