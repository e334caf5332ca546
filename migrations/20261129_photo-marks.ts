import type { Knex } from 'knex';
import { createTable } from '../api/database/columns';

/** What finds a front again that another account has sent (R11). Photos from before are compared with nothing. */
export async function up(knex: Knex): Promise<void> {
  await createTable(knex, 'photo_marks', (column, table) => {
    column.id('photo_id').primary().references('photos.id');
    column.id('account_id').notNullable().references('accounts.id');
    table.string('portrait_sealed', 255).notNullable();
  });
  await createTable(knex, 'photo_mark_pairs', (column, table) => {
    // Half of a keyed hash of two printed fields: no two of all the people there are share it by chance.
    column.code('pair').notNullable();
    column.id('photo_id').notNullable().references('photo_marks.photo_id').index();
    table.primary(['pair', 'photo_id']);
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
