import type { Knex } from 'knex';

/** Pairs of a mark whose four fields were all read. */
const pairsOfMark = 6;

/** What each engine says for the numbers from one to another, a hash for a field of each, and an id. Hashes of one field lie together. */
const dialects = {
  mysql2: {
    numbers: (from: number, to: number) => `select seq as n from seq_${from}_to_${to}`,
    hash: (field: number) => `concat('${field}', substr(md5(concat('field ${field} of ', n)), 2))`,
    id: "concat('018f0000-0000-7000-8000-', lpad(n, 12, '0'))",
    unchecked: ['set foreign_key_checks = 0', 'set foreign_key_checks = 1'],
  },
  sqlite: {
    numbers: (from: number, to: number) =>
      `with recursive s(n) as (select ${from} union all select n + 1 from s where n < ${to}) select n from s`,
    hash: (field: number) => `'${field}' || substr(lower(hex(randomblob(16))), 2)`,
    id: "printf('018f0000-0000-7000-8000-%012d', n)",
    unchecked: ['pragma foreign_keys = off', 'pragma foreign_keys = on'],
  },
} as const;

/** Adds marks until there are so many. They belong to no photo: no lookup comes to them. */
export async function addMarks(db: Knex, stored: number, wanted: number): Promise<void> {
  const { numbers, hash, id, unchecked } = dialects[db.client.config.client === 'mysql2' ? 'mysql2' : 'sqlite'];
  const mark = await db('photo_marks').first();
  const [off, on] = unchecked;
  const connection = await db.client.acquireConnection();
  const run = (sql: string, bindings: string[] = []) => db.raw(sql, bindings).connection(connection);
  const from = numbers(stored + 1, wanted);
  try {
    await run(off);
    await run(
      `insert into photo_marks (photo_id, account_id, portrait_sealed) select ${id}, ?, ? from (${from}) as numbers`,
      [mark.account_id, mark.portrait_sealed],
    );
    for (let field = 0; field < pairsOfMark; field += 1) {
      // In the order of the key: anywhere else a page would be read for every row.
      await run(
        `insert into photo_mark_pairs (pair, photo_id)
          select ${hash(field)} as pair, ${id} as photo_id from (${from}) as numbers order by pair`,
      );
    }
    await run(on);
  } finally {
    await db.client.releaseConnection(connection);
  }
  await db.raw(db.client.config.client === 'mysql2' ? 'analyze table photo_marks, photo_mark_pairs' : 'analyze');
}
