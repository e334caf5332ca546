import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import type { Connection, RowDataPacket } from 'mysql2';
import { LibsqlDialect } from './libsql-dialect';
import { MysqlDialect } from './mysql-dialect';

export type { Knex } from 'knex';

const migrations = { directory: join(__dirname, '../../migrations'), loadExtensions: ['.ts'] };

/** A query in an error shows its placeholders, never its values. */
const compileSqlOnError = false;

/** Knex would write to the console what is thrown anyway. */
const log = { warn() {}, error() {}, debug() {}, deprecate() {} };

/**
 * Opens the database: the MySQL protocol where a URL is given, otherwise the embedded SQLite file in the data folder.
 * The only place that knows there are two engines, besides the migrations.
 */
export function openDatabase(options: { url: string | undefined; dataDir: string; pool?: number }): Knex {
  return options.url === undefined ? openSqlite(options.dataDir) : openMysql(options.url, options.pool ?? 10);
}

function openSqlite(dataDir: string): Knex {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return knex({
    client: LibsqlDialect as unknown as typeof Knex.Client,
    connection: { filename: join(dataDir, 'shiming.sqlite') },
    // More than one connection makes read-then-write transactions fail with BUSY; one makes them wait their turn.
    pool: { min: 1, max: 1 },
    useNullAsDefault: true,
    compileSqlOnError,
    log,
    migrations,
  });
}

function openMysql(url: string, pool: number): Knex {
  return knex({
    client: MysqlDialect as unknown as typeof Knex.Client,
    connection: {
      uri: url,
      charset: 'utf8mb4',
      timezone: 'Z',
      // Times stay the strings that we wrote: a driver's Date would apply the machine's zone.
      dateStrings: true,
      supportBigNumbers: true,
    } as Knex.MySql2ConnectionConfig,
    pool: {
      min: 0,
      max: pool,
      afterCreate(
        connection: { query(sql: string, done: (error: unknown) => void): void },
        done: (error: unknown, connection: unknown) => void,
      ) {
        // Every change is guarded by its WHERE clause and by unique keys; gap locks would only add deadlocks.
        connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) => done(error, connection));
      },
    },
    compileSqlOnError,
    log,
    migrations,
  });
}

/** Of this database only: the server's locks are common to all of its databases. */
const startLock = "concat('shiming-start:', sha1(database()))";

/**
 * Runs work in one process at a time. The lock belongs to a connection, so it is gone when its process is; an SQLite
 * file belongs to one process anyway.
 *
 * @throws when another process still holds it after `seconds`
 */
export async function inOneProcess(db: Knex, seconds: number, work: () => Promise<void>): Promise<void> {
  if (db.client.config.client !== 'mysql2') return work();
  // Beside the pool, which may hold no other connection for the work.
  const holder: Connection = await db.client.acquireRawConnection();
  try {
    const [[row]] = await holder
      .promise()
      .query<RowDataPacket[]>(`select get_lock(${startLock}, ?) as held`, [seconds]);
    if (row?.held !== 1) throw new Error(`Another process has been migrating this database for ${seconds} seconds`);
    await work();
  } finally {
    await db.client.destroyRawConnection(holder);
  }
}

/**
 * For work that changes tables. To add a column that refers to another table, SQLite is given a copy of the table, and would not let
 * go of the old one while rows elsewhere point at it; within a transaction nothing can tell it to.
 *
 * @throws where a row then points at nothing
 */
export async function lettingGoOfTables(db: Knex, work: () => Promise<unknown>): Promise<void> {
  if (db.client.config.client === 'mysql2') {
    await work();
    return;
  }
  await db.raw('PRAGMA foreign_keys = OFF');
  try {
    await work();
    const [broken] = await db.raw('PRAGMA foreign_key_check');
    if (broken)
      throw new Error(`After the migrations a row of "${broken.table}" points at nothing in "${broken.parent}"`);
  } finally {
    await db.raw('PRAGMA foreign_keys = ON');
  }
}
