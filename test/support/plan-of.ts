import type { Knex } from '../../api/database/database';

/** How the engine says that it will do what a function asks for. */
export async function planOf(db: Knex, ask: () => Promise<unknown>): Promise<string> {
  const asked: { sql: string; bindings: unknown[] }[] = [];
  const listen = (query: { sql: string; bindings: unknown[] }) => asked.push(query);
  db.on('query', listen);
  await ask();
  db.removeListener('query', listen);
  const [query] = asked;
  if (!query) throw new Error('Nothing was asked');
  const explain = process.env.TEST_DATABASE === 'mariadb' ? 'explain' : 'explain query plan';
  return JSON.stringify(await db.raw(`${explain} ${query.sql}`, query.bindings as string[]));
}
