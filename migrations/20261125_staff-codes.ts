import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';

/** Staff accounts that are looked after: one-time codes, passwords given by an administrator, sessions that can be listed (R16). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('staff', (table) => {
    const column = columns(knex, table);
    column.time('disabled_at');
    // Given by an administrator, and to be replaced by the person's own before anything else.
    table.boolean('password_temporary').notNullable().defaultTo(false);
    table.string('code_secret_sealed', 255);
    column.time('code_since');
    // The period of the last code used: it and those before it are worth nothing any more.
    table.integer('code_last_period').notNullable().defaultTo(0);
    // Shown, and not confirmed by a code yet.
    table.string('new_code_secret_sealed', 255);
  });
  await createTable(knex, 'staff_recovery_codes', (column, table) => {
    column.id('staff_id').notNullable().references('staff.id');
    column.hash('code_hash').notNullable();
    column.time('used_at');
    table.primary(['staff_id', 'code_hash']);
  });
  // Sessions get an id to be named by. Whoever is signed in signs in again.
  await knex.schema.dropTable('staff_sessions');
  await createTable(knex, 'staff_sessions', (column, table) => {
    column.hash('token_hash').primary();
    column.id('id').notNullable().unique();
    column.id('staff_id').notNullable().references('staff.id').index();
    column.time('created_at').notNullable();
    column.time('last_seen_at').notNullable();
    column.time('expires_at').notNullable().index();
    // What the browser says of itself.
    table.string('device', 255).notNullable();
    table.string('address', 45).notNullable();
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
