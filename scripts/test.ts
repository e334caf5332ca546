/**
 * `npm test`: everything that can be checked, on a machine that has Node and npm.
 *
 * `npm test -- --without browser,mysql` leaves parts out, and says so at the end; whatever else is given goes to Jest
 * (`npm test -- test/api/photo`), and then only what those tests need is brought and built.
 */
import { type Mariadb, startMariadb } from '../test/support/mariadb';
import { buildMissing } from './build-missing';
import { stopWithNpm } from './stop-with-npm';
import { endGroups, runInGroup } from './test/group';
import { makeMemoryFolder } from './test/memory-folder';
import { type Need, type PartName, partNames, parts } from './test/parts';
import { provide } from './test/provide';
import { readArguments } from './test/read-arguments';
import { partsWithTests, runJest } from './test/run-jest';
import { type Row, summary } from './test/summary';

/** What a shell reports for a program that an interrupt ended. */
const interruptedCode = 130;
let interrupted = false;

const say = (line: string) => process.stdout.write(`${line}\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true;
    endGroups();
  });
}

async function main(): Promise<number> {
  stopWithNpm();
  const { without, forJest } = readArguments(process.argv.slice(2));
  const asked = partNames.filter((name) => !without.has(name));
  const withTests = partsWithTests(forJest);
  const names = asked.filter((name) => withTests.has(name));
  if (names.length === 0) throw new Error('No test matches');
  provide(new Set<Need>(names.flatMap((name) => parts[name].needs)), say);

  const rows: Row[] = [];
  if (!without.has('check')) rows.push(await runCheck());
  rows.push(...(await runTests(names, forJest)));
  // A part that lost its tests would otherwise pass for ever. With a path given, most parts have nothing to do.
  if (forJest.length === 0) {
    for (const name of asked.filter((one) => !withTests.has(one))) rows.push(failedRow(`${name} (has no tests)`));
  }
  if (interrupted) say('Interrupted: these figures are not complete');
  process.stdout.write(summary(rows, [...without]));
  if (interrupted) return interruptedCode;
  return rows.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** Format, lint, types and import rules count as one test. */
async function runCheck(): Promise<Row> {
  const started = Date.now();
  const code = await runInGroup('npm', ['run', '--silent', 'check']);
  const failed = code === 0 ? 0 : 1;
  return { part: 'check', passed: 1 - failed, failed, skipped: 0, milliseconds: Date.now() - started };
}

async function runTests(names: PartName[], forJest: string[]): Promise<Row[]> {
  const targets = new Set(names.flatMap((name) => [...parts[name].builds]));
  await buildMissing([...targets], say);

  const memory = makeMemoryFolder();
  if (memory) process.env.TMPDIR = memory.path;
  let mariadb: Mariadb | undefined;
  try {
    if (names.includes('mysql') && !interrupted) mariadb = await startMariadb();
    if (interrupted) return [];
    return await runJest(names, forJest, mariadb ? { TEST_MARIADB_URL: mariadb.url } : {});
  } finally {
    await mariadb?.stop();
    memory?.remove();
  }
}

function failedRow(part: string): Row {
  return { part, passed: 0, failed: 1, skipped: 0, milliseconds: 0 };
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
