import type { Knex } from 'knex';
import { columns } from '../api/database/columns';

/**
 * Papers that show that a new card was applied for, and until when one of them holds the grace period open (R19). Each is a submission
 * of its own kind.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('verifications', (table) => {
    columns(knex, table).code('reissue_kind');
    table.boolean('reissue_remote');
  });
  await knex.schema.alterTable('real_names', (table) => {
    table.string('extended_until', 10);
    // The same day, until the person was told of its end.
    table.string('extension_untold', 10);
    table.index(['extension_untold', 'id'], 'real_names_by_extension');
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
