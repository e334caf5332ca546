import type { Knex } from 'knex';
import { columns, createTable } from '../api/database/columns';
import { toColumn } from '../api/database/time';

const dayMs = 86_400_000;

/** Passwords and secrets that were handed out and not taken up lose their worth; devices are known again (R16). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('staff', (table) => {
    // Of a password given by an administrator.
    columns(knex, table).time('password_expires_at');
  });
  const password_expires_at = toColumn(new Date(Date.now() + dayMs));
  await knex('staff').where({ password_temporary: true }).update({ password_expires_at });
  await knex.schema.alterTable('staff', (table) => {
    // How long the new secret waits to be confirmed. Those from before wait no longer.
    columns(knex, table).time('new_code_until');
  });
  // A browser in which somebody has signed in: strangers who guess do not lock it.
  await createTable(knex, 'staff_devices', (column, table) => {
    column.hash('device_hash').notNullable();
    column.id('staff_id').notNullable().references('staff.id').index();
    column.time('created_at').notNullable();
    column.time('expires_at').notNullable().index();
    table.primary(['device_hash', 'staff_id']);
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
