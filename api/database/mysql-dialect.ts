import type { Knex } from 'knex';
import Mysql2Client from 'knex/lib/dialects/mysql2';
import { isAlreadyDone } from './database-errors';

const changesSchema = /^\s*(create|alter|drop|rename) table /i;

/**
 * Knex's mysql2 dialect in which a migration that was cut short can be run again. MySQL commits each change of the schema
 * by itself, so that a process killed half-way leaves the first half behind, in no table of migrations. When it is run
 * again from its beginning, a statement that finds there what it adds, or gone what it drops, has been run: each of them
 * is done whole or not at all.
 */
export class MysqlDialect extends Mysql2Client {
  constructor(config: Knex.Config) {
    super(config);
    // Whoever asks which engine it is asks by this name.
    this.config.client = 'mysql2';
  }

  override async _query(connection: unknown, query: { sql: string; response?: unknown }): Promise<unknown> {
    try {
      return await super._query(connection, query);
    } catch (error) {
      if (!changesSchema.test(query.sql) || !isAlreadyDone(error)) throw error;
      query.response = [[], []];
      return query;
    }
  }
}
