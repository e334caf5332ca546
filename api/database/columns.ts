import type { Knex } from 'knex';

/**
 * Kinds of columns for migrations. Ids and codes compare byte for byte on both engines. MariaDB's default collation does
 * not, and SQLite knows no other way, so only the former is told.
 */
export function columns(knex: Knex, table: Knex.CreateTableBuilder) {
  const mysql = knex.client.config.client === 'mysql2';
  const exact = (name: string, length: number) => {
    const column = table.string(name, length);
    return mysql ? column.collate('ascii_bin') : column;
  };
  return {
    id: (name = 'id') => exact(name, 36),
    code: (name: string) => exact(name, 32),
    hash: (name: string) => exact(name, 64),
    /** Compares exactly, and takes any script. */
    exactText: (name: string, length: number) => {
      const column = table.string(name, length);
      return mysql ? column.collate('utf8mb4_bin') : column;
    },
    time: (name: string) => (mysql ? table.specificType(name, 'datetime(3)') : table.string(name, 23)),
    /** "At most one while …": NULL when the condition does not hold, so that a unique key counts only those that do. */
    only: (name: string, expression: string) =>
      table.specificType(
        name,
        `${mysql ? 'varchar(36) character set ascii collate ascii_bin' : 'varchar(36)'} generated always as (${expression}) stored`,
      ),
  };
}

/**
 * Creates a table that takes any script. No migration asks whether what it adds is there already: run again after it was
 * killed, it passes over what it has done ({@link MysqlDialect}), and a question would pass over keys that are not made yet.
 */
export async function createTable(
  knex: Knex,
  name: string,
  build: (column: ReturnType<typeof columns>, table: Knex.CreateTableBuilder) => void,
): Promise<void> {
  await knex.schema.createTable(name, (table) => {
    if (knex.client.config.client === 'mysql2') table.charset('utf8mb4');
    build(columns(knex, table), table);
  });
}
