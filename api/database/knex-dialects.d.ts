declare module 'knex/lib/dialects/better-sqlite3' {
  import { Knex } from 'knex';

  export default class BetterSqlite3Client extends Knex.Client {
    _driver(): unknown;
    acquireRawConnection(): Promise<unknown>;
  }
}

declare module 'knex/lib/dialects/mysql2' {
  import { Knex } from 'knex';

  export default class Mysql2Client extends Knex.Client {
    _query(connection: unknown, query: object): Promise<unknown>;
  }
}
