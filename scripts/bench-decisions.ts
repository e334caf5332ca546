/**
 * `npm run bench:decisions`: that thirty-two agents at once decide each of ten thousand cases exactly once.
 *
 * Over HTTP, each agent with an account of their own: on MariaDB through two processes of the product that share it, on
 * SQLite through one. What the log tells is held against the answers that the agents got.
 */
import { startMariadb } from '../test/support/mariadb';
import { serve } from '../test/support/serve';
import { percentile, table } from './bench/figures';
import type { Requirement } from './bench/requirement';
import { runBench, say } from './bench/run-bench';
import { plainQueue, type Queue } from './bench-claims/queues';
import { agents, type Worked, workThrough } from './bench-decisions/work-through';

interface Measured extends Worked {
  name: string;
  /** Cases that waited before anyone began. */
  waited: number;
  /** The case of each decision in the log. */
  logged: string[];
  /** Cases that are not closed at the end. */
  left: number;
}

async function measure(queue: Queue, urls: readonly string[]): Promise<Measured> {
  const { db } = queue.api.deps;
  const count = async () => Number((await db('cases').whereNot('status', 'closed').count({ n: '*' }).first())?.n);
  const waited = await count();
  const worked = await workThrough(queue, urls);
  const logged = await db('audit').whereIn('action', ['case.approve', 'case.reject']).pluck('subject_id');
  return { ...worked, name: queue.name, waited, logged, left: await count() };
}

async function onMariadb(): Promise<Measured> {
  const server = await startMariadb();
  process.env.TEST_DATABASE = 'mariadb';
  process.env.TEST_MARIADB_URL = server.url;
  const queue = await plainQueue('MariaDB, two processes');
  const [[{ name }]] = await queue.api.deps.db.raw('select database() as name');
  const settings = { DATABASE_URL: new URL(name, server.url).href };
  const processes = await Promise.all([1, 2].map(() => serve({ settings, dataDir: queue.api.dataDir })));
  try {
    return await measure(
      queue,
      processes.map(({ url }) => url),
    );
  } finally {
    await Promise.all(processes.map(({ stop }) => stop()));
    await queue.api.stop();
    await server.stop();
  }
}

async function onSqlite(): Promise<Measured> {
  process.env.TEST_DATABASE = 'sqlite';
  const queue = await plainQueue('SQLite, one process');
  try {
    return await measure(queue, [queue.api.url]);
  } finally {
    await queue.api.stop();
  }
}

function requirementsOf({ name, waited, decided, logged, left, unexpected }: Measured): Requirement[] {
  const once = new Set(decided);
  return [
    {
      words: `${name}: each of the cases is decided exactly once`,
      reached: `${once.size} of ${waited}, ${decided.length - once.size} twice, ${left} left`,
      passed: waited > 0 && once.size === waited && decided.length === waited && left === 0,
    },
    {
      words: `${name}: the log tells the same`,
      reached: `${logged.length} decisions`,
      passed: logged.length === decided.length && logged.every((id) => once.has(id)),
    },
    {
      words: `${name}: nobody gets a case that cannot be decided`,
      reached: `${unexpected.length} did${unexpected.length > 0 ? ` (${unexpected[0]})` : ''}`,
      passed: unexpected.length === 0,
    },
  ];
}

async function main(): Promise<Requirement[]> {
  const measured = [await onMariadb(), await onSqlite()];
  const rows = measured.map(({ name, decided, ms, seconds }) => [
    name,
    String(decided.length),
    (decided.length / seconds).toFixed(0),
    ...[0.5, 0.95, 0.99].map((part) => percentile(ms, part).toFixed(1)),
  ]);
  say(`\n${agents} agents\n\n${table(['', 'decided', 'a second', 'p50 ms', 'p95 ms', 'p99 ms'], rows)}`);
  return measured.flatMap(requirementsOf);
}

runBench(main);
