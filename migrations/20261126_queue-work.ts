import type { Knex } from 'knex';
import { columns } from '../api/database/columns';

/** Cases that are handed over or parked, and lists of closed ones that begin with the newest (R10, R14). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('cases', (table) => {
    const column = columns(knex, table);
    // Who handed it over or parked it last, and what they said; kept for whoever works on it next.
    column.id('passed_on_by').references('staff.id');
    column.id('handed_to').references('staff.id');
    column.code('parked_reason');
    table.text('remark_sealed');
    // Set while it is parked.
    column.time('parked_until').index();
    // Ascending, and read backwards: a DESC key reads every row.
    table.index(['status', 'closed_at', 'id']);
    table.index(['decided_by', 'closed_at', 'id']);
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
