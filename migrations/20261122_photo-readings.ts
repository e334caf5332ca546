import type { Knex } from 'knex';

/** What a reader made of each photo (R3). Photos from before have `none`, and nothing to compare with. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('photos', (table) => {
    table.string('reading_state', 16).notNullable().defaultTo('none');
    table.string('reader', 32);
    table.text('reading_sealed');
    // Had to be taken again: three of a side let a person look instead.
    table.boolean('stopped').notNullable().defaultTo(false);
  });
  await knex.schema.alterTable('cases', (table) => {
    // What the checks said when it was decided: codes only. Photos go back to the person, and with them what was read.
    table.text('evidence');
  });
  await knex('photos').update({ problems: knex.raw('replace(problems, \'"blank"\', \'"not_an_id_card"\')') });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
