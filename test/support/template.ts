import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { type Knex, openDatabase } from '../../api/database/database';
import { migrate } from '../../api/database/migrate';
import { seedSandboxStaff } from '../../api/staff/seed-sandbox-staff';
import { makeDatabase } from './make-database';
import { staffPassword } from './staff-password';

/** The folder in which a run of the tests keeps it. */
const variable = 'TEST_TEMPLATE';
const fileOf = { sqlite: 'shiming.sqlite', mariadb: 'mariadb.sql' };

/**
 * Makes, once for a whole run, a database as it is before the first request: its schema, and the sandbox's staff. To copy
 * it takes a fraction of what migrating and hashing five passwords does, four hundred times a run.
 */
export async function makeTemplate(engine: keyof typeof fileOf): Promise<void> {
  process.env[variable] ??= mkdtempSync(join(tmpdir(), 'shiming-template-'));
  const folder = process.env[variable];
  const dataDir = join(folder, engine);
  mkdirSync(dataDir);
  const { url, drop } = await makeDatabase(dataDir, engine);
  const db = openDatabase({ url, dataDir });
  await setUp(db);
  if (engine === 'mariadb') writeFileSync(join(folder, fileOf.mariadb), await dump(db));
  else await db.raw('vacuum into ?', [join(folder, fileOf.sqlite)]);
  await db.destroy();
  await drop();
  rmSync(dataDir, { recursive: true });
}

export function removeTemplate(): void {
  const folder = process.env[variable];
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/** Brings a new database to where every test begins. */
export async function fillDatabase(database: { url: string | undefined; dataDir: string }): Promise<void> {
  const { url, dataDir } = database;
  const template = join(process.env[variable] ?? '', fileOf[url === undefined ? 'sqlite' : 'mariadb']);
  if (!existsSync(template)) {
    const db = openDatabase(database);
    await setUp(db);
    await db.destroy();
  } else if (url === undefined) copyFileSync(template, join(dataDir, fileOf.sqlite));
  else {
    const connection = await mysql.createConnection({ uri: url, multipleStatements: true });
    await connection.query(readFileSync(template, 'utf8'));
    await connection.end();
  }
}

async function setUp(db: Knex): Promise<void> {
  await migrate(db);
  await seedSandboxStaff(db, staffPassword, new Date());
}

/** Statements that make the same tables with the same rows. */
async function dump(db: Knex): Promise<string> {
  const [tables] = await db.raw('show tables');
  const names: string[] = tables.map((row: object) => Object.values(row)[0]);
  const statements = await Promise.all(names.map((name) => dumpTable(db, name)));
  return ['set foreign_key_checks = 0', ...statements.flat(), 'set foreign_key_checks = 1'].join(';\n');
}

async function dumpTable(db: Knex, name: string): Promise<string[]> {
  const [[described]] = await db.raw('show create table ??', [name]);
  const columns: string[] = await db('information_schema.columns')
    .where({ table_schema: db.raw('database()'), table_name: name })
    .whereNot('extra', 'like', '%GENERATED%')
    .pluck('column_name');
  const rows: object[] = await db(name).select(columns);
  const inserts = rows.map((row) => db(name).insert(row).toString());
  return [described['Create Table'], ...inserts];
}
