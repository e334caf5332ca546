/**
 * `npm run bench:claims`: how fast cases are handed out and the queue's pages answer, with ten thousand rows and with a million.
 *
 * Fills queues on a MariaDB of its own and on SQLite, lets thirty-two claimers take cases at once through the product's
 * own action, and times the queue's pages over HTTP; then says whether what must be reached was.
 */
import { startMariadb } from '../test/support/mariadb';
import { percentile, table } from './bench/figures';
import type { Requirement } from './bench/requirement';
import { runBench, say } from './bench/run-bench';
import { claimers, claimRound, type Round, together } from './bench-claims/claim-round';
import { type PageTimes, timePages } from './bench-claims/queue-pages';
import { longQueue, plainQueue, type Queue, queueBesideClosed } from './bench-claims/queues';

/** The queues take turns, so that whatever else the machine does meanwhile falls upon all of them alike. */
const rounds = 3;
const claimsPerRound = 1_600;
const slowestOfFastest = 0.8;
const mostPageMs = 100;

interface Measured {
  queue: string;
  claimed: Round;
}

async function measureClaims(queues: readonly Queue[]): Promise<Measured[]> {
  const taken = queues.map((queue) => ({ queue, rounds: [] as Round[] }));
  for (let i = 0; i < rounds; i += 1) {
    for (const { queue, rounds: done } of taken) done.push(await claimRound(queue, claimsPerRound));
  }
  return taken.map(({ queue, rounds: done }) => ({ queue: queue.name, claimed: together(done) }));
}

async function onMariadb(): Promise<{ measured: Measured[]; pages: PageTimes[] }> {
  const server = await startMariadb();
  const queues: Queue[] = [];
  try {
    process.env.TEST_DATABASE = 'mariadb';
    process.env.TEST_MARIADB_URL = server.url;
    queues.push(await plainQueue('MariaDB, 10 thousand rows'));
    const besideClosed = await queueBesideClosed('MariaDB, 1 million closed beside them');
    queues.push(besideClosed, await longQueue('MariaDB, 1 million waiting'));
    say('Three queues on MariaDB are filled');
    const pages = await timePages(besideClosed);
    return { pages, measured: await measureClaims(queues) };
  } finally {
    for (const { api } of queues) await api.stop();
    await server.stop();
  }
}

async function onSqlite(): Promise<Measured[]> {
  process.env.TEST_DATABASE = 'sqlite';
  const queue = await plainQueue('SQLite, 10 thousand rows');
  try {
    return await measureClaims([queue]);
  } finally {
    await queue.api.stop();
  }
}

const rateOf = ({ claimed }: Measured) => claimed.ids.length / claimed.seconds;
const doubledIn = ({ claimed }: Measured) => claimed.ids.length - new Set(claimed.ids).size;

function requirementsOf(
  mariadb: readonly Measured[],
  all: readonly Measured[],
  pages: readonly PageTimes[],
): Requirement[] {
  const rates = mariadb.map(rateOf);
  const flat = Math.min(...rates) / Math.max(...rates);
  const doubled = all.reduce((sum, one) => sum + doubledIn(one), 0);
  const slowest = Math.max(...pages.map(({ p95 }) => p95));
  return [
    { words: 'no case is handed out twice', reached: `${doubled} were`, passed: doubled === 0 },
    {
      words: 'claims a second on MariaDB are flat within 20 %',
      reached: `the slowest queue reaches ${Math.round(flat * 100)} % of the fastest`,
      passed: flat >= slowestOfFastest,
    },
    {
      words: `p95 of each page of the queue beside 1 million closed cases within ${mostPageMs} ms`,
      reached: `${slowest.toFixed(1)} ms at most`,
      passed: slowest <= mostPageMs,
    },
  ];
}

async function main(): Promise<Requirement[]> {
  const { measured: mariadb, pages } = await onMariadb();
  const all = [...mariadb, ...(await onSqlite())];
  const figures = all.map((one) => [
    one.queue,
    String(one.claimed.ids.length),
    rateOf(one).toFixed(0),
    ...[0.5, 0.99].map((part) => percentile(one.claimed.ms, part).toFixed(1)),
    String(doubledIn(one)),
  ]);
  say(`\n${claimers} claimers\n\n${table(['', 'claims', 'a second', 'p50 ms', 'p99 ms', 'twice'], figures)}`);
  const times = pages.map(({ list, cases, p95 }) => [list, String(cases), p95.toFixed(1)]);
  say(`Pages over HTTP, 10 thousand waiting beside 1 million closed\n\n${table(['', 'cases', 'p95 ms'], times)}`);
  return requirementsOf(mariadb, all, pages);
}

runBench(main);
