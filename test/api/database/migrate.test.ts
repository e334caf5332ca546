import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Knex, openDatabase } from '../../../api/database/database';
import { migrate } from '../../../api/database/migrate';
import { makeDatabase } from '../../support/make-database';

const migrations = readdirSync(join(__dirname, '../../../migrations'));
const mariadb = process.env.TEST_DATABASE === 'mariadb';
let folders: string[] = [];
let ends: (() => Promise<void>)[] = [];

/** A new and empty database, opened as often as a process is started on it. */
async function newDatabase(): Promise<(pool?: number) => Knex> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shiming-migrate-'));
  const { url, drop } = await makeDatabase(dataDir);
  folders.push(dataDir);
  ends.push(drop);
  return (pool) => openDatabase({ url, dataDir, pool });
}
afterEach(async () => {
  for (const end of ends) await end();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  [ends, folders] = [[], []];
});

/** What Knex keeps for itself says how often it was run. */
const ofKnex = (name: string) => name.startsWith('knex_');

/** Every table as the engine describes it: columns, keys and foreign keys in their order. */
async function schemaOf(db: Knex): Promise<Record<string, string>> {
  if (!mariadb) {
    const rows: { name: string; sql: string | null }[] = await db('sqlite_master').orderBy('name');
    return Object.fromEntries(rows.filter(({ name }) => !ofKnex(name)).map(({ name, sql }) => [name, sql ?? '']));
  }
  const [tables] = await db.raw('show tables');
  const names = tables.map((row: object) => Object.values(row)[0]).filter((name: string) => !ofKnex(name));
  const described = await Promise.all(names.map((name: string) => db.raw('show create table ??', [name])));
  return Object.fromEntries(described.map(([[row]]) => [row.Table, row['Create Table']]));
}

const completed = async (db: Knex) => ((await db.migrate.list())[0] as unknown[]).length;

const writes = /^\s*(create|alter|drop|rename|insert|update|delete)/i;

/** Runs the next migration in a process that is killed before its write of this number. True where it came to its end. */
async function migrateUntil(db: Knex, write: number): Promise<boolean> {
  let left = write;
  const kill = ({ sql }: { sql: string }) => {
    if (writes.test(sql)) left -= 1;
    if (left < 0) throw new Error('The process was killed');
  };
  await db.migrate.forceFreeMigrationsLock();
  db.on('query', kill);
  const ended = await db.migrate.up().then(
    () => true,
    () => false,
  );
  db.removeListener('query', kill);
  // What the engine does by itself once the process is gone.
  await db.raw('rollback').catch(() => undefined);
  return ended;
}

describe('Migrations', () => {
  it('that are killed at any of their statements are run again, and leave what they leave in one go', async () => {
    const whole = (await newDatabase())();
    await migrate(whole);
    const expected = await schemaOf(whole);
    const count = await completed(whole);
    await whole.destroy();
    expect(count).toBe(migrations.length);

    const open = await newDatabase();
    let kills = 0;
    for (let done = 0; done < count; done += 1) {
      for (let write = 0; ; write += 1) {
        const db = open();
        const ended = await migrateUntil(db, write);
        await db.destroy();
        if (ended) break;
        kills += 1;
      }
    }
    const db = open();
    expect(await completed(db)).toBe(count);
    expect(await schemaOf(db)).toEqual(expected);
    await db.destroy();
    expect(kills).toBeGreaterThan(count);
  }, 300_000);

  it('need no more connections than one', async () => {
    const db = (await newDatabase())(1);
    await migrate(db);
    expect(await db('cases')).toEqual([]);
    await db.destroy();
  });

  it('are run by one of the processes that start at once', async () => {
    const open = await newDatabase();
    // An embedded database belongs to one process.
    const all = Array.from({ length: mariadb ? 4 : 1 }, () => open(1));
    await Promise.all(all.map(migrate));
    for (const db of all) expect(await completed(db)).toBe(migrations.length);
    await Promise.all(all.map((db) => db.destroy()));
  });
});
