import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3';
import libsql from 'libsql';

interface Connection {
  pragma(sql: string): unknown;
  exec(sql: string): unknown;
}

/**
 * Knex's better-sqlite3 dialect over `libsql`, which has the same interface, ships its binary inside npm packages
 * and runs on Node 20, 22 and 24.
 */
export class LibsqlDialect extends BetterSqlite3Client {
  override _driver(): unknown {
    return libsql;
  }

  override async acquireRawConnection(): Promise<Connection> {
    const connection = (await super.acquireRawConnection()) as Connection;
    // FULL: what was acknowledged survives a power cut, not only the end of the process.
    connection.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000',
    );
    return connection;
  }
}
