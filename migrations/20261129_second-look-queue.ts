import type { Knex } from 'knex';
import { columns } from '../api/database/columns';

/** Cases handed out kind by kind, and second looks by when they were over (R13). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('cases', (table) => {
    // Nobody waits for a second look: they may pile up before what people wait for, and must not be read past.
    table.index(['status', 'kind', 'due_at', 'id']);
  });
  await knex.schema.alterTable('second_looks', (table) => {
    columns(knex, table).time('closed_at').index();
  });
  const closed = knex('cases')
    .where('cases.status', 'closed')
    .whereRaw('?? = ??', ['cases.id', 'second_looks.case_id']);
  await knex('second_looks')
    .whereExists(closed.clone().select('cases.id'))
    .update({ closed_at: closed.clone().select('cases.closed_at') });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
