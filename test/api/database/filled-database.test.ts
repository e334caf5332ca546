import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Knex, lettingGoOfTables, openDatabase } from '../../../api/database/database';
import { migrate } from '../../../api/database/migrate';
import { makeDatabase } from '../../support/make-database';

const mariadb = process.env.TEST_DATABASE === 'mariadb';
/** Every row has this id and points at it: so every reference finds what it refers to. */
const id = '01930000-0000-7000-8000-000000000001';

async function tablesOf(db: Knex): Promise<string[]> {
  const names: string[] = mariadb
    ? await db('information_schema.tables').where('table_schema', db.raw('database()')).pluck('table_name')
    : await db('sqlite_master').where({ type: 'table' }).whereNot('name', 'like', 'sqlite_%').pluck('name');
  return names.filter((name) => !name.startsWith('knex_'));
}

/** Without those that the engine fills. */
async function columnsOf(db: Knex, table: string): Promise<{ name: string; type: string; extra: string }[]> {
  const columns = mariadb
    ? await db('information_schema.columns')
        .where({ table_schema: db.raw('database()'), table_name: table })
        .select({ name: 'column_name', type: 'column_type', extra: 'extra' })
    : await db.raw(`PRAGMA table_info("${table}")`);
  return columns.filter(({ extra = '' }) => !/GENERATED|auto_increment/i.test(extra));
}

function valueFor(type: string): string | number {
  if (/int|bool|float|decimal/i.test(type)) return 1;
  if (/datetime/i.test(type)) return '2026-01-01 00:00:00.000';
  if (/^date$/i.test(type)) return '2026-01-01';
  if (/text/i.test(type)) return '[]';
  return id.slice(0, Number(/\((\d+)\)/.exec(type)?.[1] ?? id.length));
}

/** Gives every table that has none a row. */
async function fill(db: Knex): Promise<void> {
  await db.raw(mariadb ? 'set foreign_key_checks = 0' : 'PRAGMA foreign_keys = OFF');
  for (const table of await tablesOf(db)) {
    if (await db(table).first()) continue;
    const columns = await columnsOf(db, table);
    await db(table).insert(Object.fromEntries(columns.map(({ name, type }) => [name, valueFor(type)])));
  }
  await db.raw(mariadb ? 'set foreign_key_checks = 1' : 'PRAGMA foreign_keys = ON');
}

it('Migrations keep what a database holds in which every table has rows that point at one another', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shiming-filled-'));
  const { url, drop } = await makeDatabase(dataDir);
  const db = openDatabase({ url, dataDir, pool: 1 });
  try {
    for (;;) {
      const [, left] = (await db.migrate.list()) as [unknown[], unknown[]];
      if (left.length === 0) break;
      await lettingGoOfTables(db, () => db.migrate.up());
      await fill(db);
    }
    const counts = await Promise.all((await tablesOf(db)).map(async (table) => [table, (await db(table)).length]));
    expect(counts.filter(([, rows]) => rows !== 1)).toEqual([]);
    await migrate(db);
  } finally {
    await db.destroy();
    await drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
