import mysql from 'mysql2/promise';

export interface TestDatabase {
  /** Nothing, for SQLite makes its own file in the data folder. */
  url: string | undefined;
  drop(): Promise<void>;
}

/** A new and empty database, on the suite's MariaDB named after the data folder. */
export async function makeDatabase(
  dataDir: string,
  engine = process.env.TEST_DATABASE === 'mariadb' ? 'mariadb' : 'sqlite',
): Promise<TestDatabase> {
  if (engine === 'sqlite') return { url: undefined, drop: async () => {} };
  const server = process.env.TEST_MARIADB_URL;
  if (!server) throw new Error('TEST_MARIADB_URL is not set: run through `npm test`');
  const name = `test_${dataDir.replace(/\W/g, '_').slice(-40)}`;
  const run = async (sql: string) => {
    const connection = await mysql.createConnection(server);
    await connection.query(sql);
    await connection.end();
  };
  await run(`create database \`${name}\` character set utf8mb4`);
  return { url: new URL(name, server).href, drop: () => run(`drop database \`${name}\``) };
}
