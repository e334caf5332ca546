import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** Claims of people who say that they are the holder of an identity which another account is bound to, and their clearings (R8, R25). */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'holder_claims', (column, table) => {
    // The submission by which it is proved: what was typed, the photos, the case, how the proof was decided.
    column.id().primary().references('verifications.id');
    column.id('account_id').notNullable().references('accounts.id');
    column.code('status').notNullable();
    column.time('submitted_at').notNullable();
    column.time('due_at').notNullable();
    column.time('proved_at');
    column.time('ended_at');
    table.text('reasons');
    table.text('comment_sealed');
    // What is to be cleared, from when that was asked for.
    column.id('target_account_id').references('accounts.id');
    column.id('target_real_name_id').references('real_names.id');
    column.time('announced_at');
    column.time('objection_until');
    column.time('objected_at');
    table.text('objection_sealed');
    // When the product looks at it next.
    column.time('proceed_at').index();
    column.time('erase_at').index();
    column.only(
      'active_account',
      "case when status in ('pending', 'announced', 'disputed', 'clearing') then account_id end",
    );
    column.only(
      'claimed_real_name',
      "case when status in ('announced', 'disputed', 'clearing') then target_real_name_id end",
    );
    table.unique(['active_account']);
    table.unique(['claimed_real_name']);
    table.index(['account_id', 'id']);
    table.index(['target_account_id', 'announced_at']);
  });
  await knex.schema.alterTable('clearings', (table) => {
    // Of one that a claim asked for. No foreign key: for one, Knex builds a SQLite table anew, which it cannot where a column is generated.
    columns(knex, table).id('holder_claim_id').unique();
  });
  await letBankCardBeAbsent(knex);
}

/** A claim proves nothing by a bank card. */
async function letBankCardBeAbsent(knex: Knex): Promise<void> {
  if (knex.client.config.client === 'mysql2') {
    await knex.raw(
      'alter table clearings modify bank_card_photo_id varchar(36) character set ascii collate ascii_bin null',
    );
    return;
  }
  // SQLite alters no column: another takes its place.
  await knex.raw('alter table clearings rename column bank_card_photo_id to replaced_photo_id');
  await knex.schema.alterTable('clearings', (table) => {
    columns(knex, table).id('bank_card_photo_id');
  });
  await knex('clearings').update({ bank_card_photo_id: knex.ref('replaced_photo_id') });
  await knex.raw('alter table clearings drop column replaced_photo_id');
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
