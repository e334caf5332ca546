import type { Knex } from 'knex';
import { columns } from '../api/database/columns';

/** As what a member of staff did it: who looked at a person's data is told by the role of then (R42). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('audit', (table) => {
    // Rows from before have none.
    columns(knex, table).code('actor_role');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
