import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** What the product does by itself with a submission (R12). Those from before have none, and are for people. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'examinations', (column, table) => {
    column.id('verification_id').primary().references('verifications.id');
    // When it is to be looked at next; NULL once there is nothing left to do.
    column.time('due_at').index();
    table.integer('tries').notNullable();
    column.code('answer');
    column.code('authority');
    column.time('answered_at');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
