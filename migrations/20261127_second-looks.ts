import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** Blind second looks, and who has had their say already (R13). */
export async function up(knex: Knex): Promise<void> {
  // A submission has one case of each kind. The new key comes first: MySQL wants one under the foreign key at all times.
  await knex.schema.alterTable('cases', (table) => {
    table.unique(['verification_id', 'kind']);
  });
  await knex.schema.alterTable('cases', (table) => {
    table.dropUnique(['verification_id']);
  });
  // Who may not work on a case, nor know of it, because they gave their opinion before.
  await createTable(knex, 'recusals', (column, table) => {
    column.id('case_id').notNullable().references('cases.id');
    column.id('staff_id').notNullable().references('staff.id');
    table.primary(['case_id', 'staff_id']);
  });
  await createTable(knex, 'second_looks', (column, table) => {
    column.id('case_id').primary().references('cases.id');
    column.id('first_case_id').notNullable().unique().references('cases.id');
    // Whose decision it was; NULL: the product's own, straight through.
    column.id('decided_by').references('staff.id');
    column.time('drawn_at').notNullable().index();
    // The second opinion, from when it is given.
    column.code('opinion');
    table.text('reasons');
    // Where the two differ: the case that settles it.
    column.id('disagreement_id').unique().references('cases.id');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
