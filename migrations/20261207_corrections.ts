import type { Knex } from 'knex';
import { columns } from '../api/database/columns';

/**
 * Corrections of a real name (R28). Each is a submission of its own kind, so what a real name was stays where it was proved; and an
 * identity whose number was changed is still found by the number that it had, so that nobody else is bound by it.
 *
 * No foreign keys: for one, Knex builds a SQLite table anew, which it cannot where a column is generated.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('verifications', (table) => {
    const column = columns(knex, table);
    column.code('correction_kind');
    // The submission by which the account was verified until then.
    column.id('corrects_id');
    // JSON list.
    table.text('proof_photo_ids');
  });
  await knex.schema.alterTable('identities', (table) => {
    // Of a number that is its holder's no more: the identity under the number that they have now.
    columns(knex, table).id('became_id').index();
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
