/**
 * `npm run bench:expiry`: what the daily work on expiring cards costs where ten thousand are due, beside one million people who are
 * verified and beside three million (R20).
 *
 * Fills two MariaDBs, and lets the product's own daily work tell ten thousand people on each of several days, on both in turns.
 */
import { announceBorders } from '../api/expiry/announce-borders';
import { addDays } from '../domain/calendar/civil-date';
import { daysAfter } from '../domain/real-name/document-borders';
import { startMariadb } from '../test/support/mariadb';
import { percentile, table } from './bench/figures';
import type { Requirement } from './bench/requirement';
import { runBench, say } from './bench/run-bench';
import { dueEachDay, firstLastDay, type Holders, manyHolders } from './bench-expiry/card-holders';

const days = 7;
const million = 1_000_000;
const most = 1.2;

interface Measured {
  name: string;
  /** Of each day. */
  seconds: number[];
  told: number;
}

/** The morning of the day on which the cards of a last valid day reach their first border. */
function morningOf(day: number): Date {
  return new Date(`${addDays(firstLastDay, day + daysAfter('document_expiring_60', 0))}T01:00:00Z`);
}

async function measure(holders: readonly Holders[]): Promise<Measured[]> {
  // The day before: the borders begin.
  for (const { api } of holders) {
    api.clock.setTo(morningOf(-1));
    await announceBorders(api.deps);
  }
  const taken = holders.map((one) => ({ one, seconds: [] as number[] }));
  for (let day = 0; day < days; day += 1) {
    for (const { one, seconds } of taken) {
      one.api.clock.setTo(morningOf(day));
      const started = performance.now();
      await announceBorders(one.api.deps);
      seconds.push((performance.now() - started) / 1000);
    }
  }
  return Promise.all(
    taken.map(async ({ one, seconds }) => {
      const [row] = await one.api.deps.db('notices').where({ kind: 'document_expiring_60' }).count({ told: '*' });
      return { name: one.name, seconds, told: Number(row?.told) };
    }),
  );
}

function requirementsOf(measured: readonly Measured[]): Requirement[] {
  const medians = measured.map(({ seconds }) => percentile(seconds, 0.5));
  const ratio = Math.max(...medians) / Math.min(...medians);
  const told = measured.map((one) => one.told);
  return [
    {
      words: 'everybody whose card is due is told, once',
      reached: `${told.join(' and ')} of ${days * dueEachDay}`,
      passed: told.every((count) => count === days * dueEachDay),
    },
    {
      words: 'the daily work costs the same beside one million as beside three, within 20 %',
      reached: `the slower takes ${ratio.toFixed(2)} times as long (medians of ${days} days, in turns)`,
      passed: ratio <= most,
    },
  ];
}

async function main(): Promise<Requirement[]> {
  const server = await startMariadb();
  const holders: Holders[] = [];
  try {
    process.env.TEST_DATABASE = 'mariadb';
    process.env.TEST_MARIADB_URL = server.url;
    holders.push(await manyHolders('beside 1 million', million, days));
    holders.push(await manyHolders('beside 3 million', 3 * million, days));
    say('Both are filled');
    const measured = await measure(holders);
    const figures = measured.map(({ name, seconds }) => [
      name,
      percentile(seconds, 0.5).toFixed(2),
      Math.min(...seconds).toFixed(2),
      Math.max(...seconds).toFixed(2),
      (dueEachDay / percentile(seconds, 0.5)).toFixed(0),
    ]);
    const heads = ['10 thousand due a day', 'median s', 'least', 'most', 'people a second'];
    say(`\n${table(heads, figures)}`);
    return requirementsOf(measured);
  } finally {
    for (const { api } of holders) await api.stop();
    await server.stop();
  }
}

runBench(main);
