import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** Requests to clear a real name, their photos and cases, and the first of the two who must agree (R23, R26). */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('clearings'))) await createClearings(knex);
  await add(knex, 'photos', 'clearing_id', (column) => column.id('clearing_id').references('clearings.id'));
  await add(knex, 'real_names', 'cleared_at', (column) => column.time('cleared_at'));
  await add(knex, 'cases', 'clearing_id', (column) => column.id('clearing_id').references('clearings.id'));
  await add(knex, 'cases', 'first_approver_id', (column) => column.id('first_approver_id').references('staff.id'));
  await add(knex, 'cases', 'first_approved_at', (column) => column.time('first_approved_at'));
  await add(knex, 'cases', 'first_note_sealed', (_column, table) => table.text('first_note_sealed'));
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
  const [before, after] = [
    ['verification_id', 'kind'],
    ['verification_id', 'kind', 'attempt'],
  ];
  // The new key comes first: MySQL wants one under the foreign key at all times.
  if (!(await hasIndex(knex, `cases_${after.join('_')}_unique`)))
    await knex.schema.alterTable('cases', (table) => table.unique(after));
  if (await hasIndex(knex, `cases_${before.join('_')}_unique`))
    await knex.schema.alterTable('cases', (table) => table.dropUnique(before));
}

async function add(
  knex: Knex,
  table: string,
  name: string,
  build: (column: ReturnType<typeof columns>, table: Knex.CreateTableBuilder) => void,
): Promise<void> {
  if (await knex.schema.hasColumn(table, name)) return;
  await knex.schema.alterTable(table, (altered) => build(columns(knex, altered), altered));
}

async function hasIndex(knex: Knex, name: string): Promise<boolean> {
  if (knex.client.config.client !== 'mysql2') return (await knex('sqlite_master').where({ name })).length > 0;
  const [rows] = await knex.raw('show index from cases where key_name = ?', [name]);
  return rows.length > 0;
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
