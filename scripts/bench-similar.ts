/**
 * `npm run bench:similar`: how fast the photos are found that other accounts sent too, beside ten thousand marks and a million.
 *
 * On a MariaDB of its own and on SQLite: some people submit, some of them the same photograph; then each is looked up through
 * the product's own action, before and after a million marks are added.
 */
import { findSimilarPhotos } from '../api/photo/marks/find-similar-photos';
import { startApi } from '../test/support/api';
import { sendMarked } from '../test/support/many-marks';
import { startMariadb } from '../test/support/mariadb';
import { makePerson } from '../test/support/people';
import { toldReader } from '../test/support/reader';
import { percentile, table } from './bench/figures';
import type { Requirement } from './bench/requirement';
import { runBench, say } from './bench/run-bench';
import { addMarks } from './bench-similar/add-marks';

const people = 40;
const lookups = 600;
const sizes = [10_000, 1_000_000];
const mostMs = 20;
/** What a lookup beside a million may cost of one beside ten thousand, in the middle. */
const flatWithin = 1.5;

interface Measured {
  name: string;
  marks: number;
  ms: number[];
}

/** Every second of these people sends the photograph of the one before under a number of their own. */
async function measure(engine: string): Promise<Measured[]> {
  const reader = toldReader();
  const api = await startApi({ reader });
  try {
    const photoIds: string[] = [];
    let card = makePerson();
    for (let i = 0; i < people; i += 1) {
      if (i % 2 === 0) card = makePerson();
      const { verification } = await sendMarked(api, reader, card);
      const row = await api.deps.db('verifications').where({ id: verification.id }).first('front_photo_id');
      photoIds.push(row.front_photo_id);
    }
    const measured: Measured[] = [];
    let stored = people;
    for (const marks of sizes) {
      await addMarks(api.deps.db, stored, marks);
      stored = marks;
      measured.push({ name: engine, marks, ms: await timeLookups(api.deps, photoIds) });
    }
    return measured;
  } finally {
    await api.stop();
  }
}

async function timeLookups(deps: Parameters<typeof findSimilarPhotos>[0], photoIds: readonly string[]) {
  const ms: number[] = [];
  for (let i = 0; i < lookups; i += 1) {
    const before = performance.now();
    const found = await findSimilarPhotos(deps, photoIds[i % photoIds.length] as string);
    ms.push(performance.now() - before);
    if (found?.found.length !== 1) throw new Error(`Found ${found?.found.length} where one was sent`);
  }
  return ms;
}

async function onMariadb(): Promise<Measured[]> {
  const server = await startMariadb();
  try {
    process.env.TEST_DATABASE = 'mariadb';
    process.env.TEST_MARIADB_URL = server.url;
    return await measure('MariaDB');
  } finally {
    await server.stop();
  }
}

async function onSqlite(): Promise<Measured[]> {
  process.env.TEST_DATABASE = 'sqlite';
  return measure('SQLite');
}

function requirementsOf([few, many]: readonly Measured[]): Requirement[] {
  if (!few || !many) throw new Error('Nothing was measured');
  const p95 = percentile(many.ms, 0.95);
  const grown = percentile(many.ms, 0.5) / percentile(few.ms, 0.5);
  return [
    {
      words: `p95 of a lookup on ${many.name} beside a million within ${mostMs} ms`,
      reached: `${p95.toFixed(1)} ms`,
      passed: p95 <= mostMs,
    },
    {
      words: `p50 on ${many.name} at most ${flatWithin} times that beside ten thousand`,
      reached: `${grown.toFixed(2)} times`,
      passed: grown <= flatWithin,
    },
  ];
}

async function main(): Promise<Requirement[]> {
  const measured = [await onMariadb(), await onSqlite()];
  const rows = measured
    .flat()
    .map(({ name, marks, ms }) => [
      `${name}, ${marks} marks`,
      ...[0.5, 0.95, 0.99].map((part) => percentile(ms, part).toFixed(2)),
    ]);
  say(`\n${lookups} lookups\n\n${table(['', 'p50 ms', 'p95 ms', 'p99 ms'], rows)}`);
  return measured.flatMap(requirementsOf);
}

runBench(main);
