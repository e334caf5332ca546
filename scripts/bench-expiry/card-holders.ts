import { addDays, type CivilDate } from '../../domain/calendar/civil-date';
import { startApi, type TestApi } from '../../test/support/api';
import { addHolders, realNameToCopy } from '../../test/support/many-holders';

/** A product with many people who are verified. */
export interface Holders {
  name: string;
  api: TestApi;
}

/** How many cards reach a border on each of the days that are measured. */
export const dueEachDay = 10_000;
/** The last valid day of the cards that are due on the first of them. */
export const firstLastDay: CivilDate = '2028-03-01';

/**
 * So many people verified by cards that end in later years, and beside them, for each day measured, ten thousand whose cards end on
 * one day. Only the latter have accounts: nobody is told of the others.
 */
export async function manyHolders(name: string, all: number, days: number): Promise<Holders> {
  const api = await startApi();
  const copied = await realNameToCopy(api);
  await fillBeside(api, copied, all - days * dueEachDay);
  for (let day = 0; day < days; day += 1) {
    await addHolders(api, copied, new Array(dueEachDay).fill(addDays(firstLastDay, day)));
  }
  const { db } = api.deps;
  await db.raw('analyze table real_names');
  return { name, api };
}

/** In one statement, from MariaDB's table of numbers. */
async function fillBeside({ deps: { db } }: TestApi, row: Record<string, unknown>, count: number): Promise<void> {
  const id = (variant: string) => `concat('018f0000-0000-7000-${variant}-', lpad(seq, 12, '0'))`;
  const values: Record<string, string> = {
    id: id('8000'),
    account_id: id('9000'),
    identity_id: id('a000'),
    valid_until: "date_add('2030-01-01', interval seq % 7000 day)",
  };
  const columns = Object.keys(row);
  const bindings = columns.filter((column) => values[column] === undefined).map((column) => row[column]);
  const selected = columns.map((column) => values[column] ?? '?').join(', ');
  await db.transaction(async (trx) => {
    await trx.raw('set foreign_key_checks = 0');
    await trx
      .raw(
        `insert into real_names (${columns.join(', ')}) select ${selected} from seq_1_to_${count}`,
        bindings as string[],
      )
      .finally(() => trx.raw('set foreign_key_checks = 1'));
  });
}
