import type { Knex } from 'knex';

/** Whole milliseconds from one time column to another, as SQL: the two engines share no function for it. */
export function millisecondsBetween(db: Knex, from: string, to: string): Knex.Raw {
  if (db.client.config.client === 'mysql2') return db.raw('timestampdiff(microsecond, ??, ??) div 1000', [from, to]);
  return db.raw('cast(round((julianday(??) - julianday(??)) * 86400000) as integer)', [to, from]);
}
