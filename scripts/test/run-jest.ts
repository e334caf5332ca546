import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { runInGroup } from './group';
import { type PartName, partNames, parts } from './parts';
import type { Row } from './summary';

interface FileResult extends Omit<Row, 'part'> {
  project: string;
}

const root = join(__dirname, '..', '..');
const jest = require.resolve('jest/bin/jest');

/** The parts that have a test which Jest would run, given its own arguments. */
export function partsWithTests(forJest: readonly string[]): Set<PartName> {
  const listing = execFileSync(process.execPath, [jest, ...forJest, '--listTests', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = (JSON.parse(listing) as string[]).map((file) => relative(root, file).split(sep).join('/'));
  return new Set(partNames.filter((name) => files.some((file) => file.startsWith(`${parts[name].folder}/`))));
}

/** Runs these parts: a browser wants the machine for itself, so its tests come last, two stories side by side. */
export async function runJest(names: PartName[], forJest: string[], env: Record<string, string>): Promise<Row[]> {
  const together = names.filter((name) => name !== 'browser');
  const alone = names.filter((name) => name === 'browser');
  const workers = forJest.some((argument) => /^(-i|-w|--runInBand|--maxWorkers)/.test(argument));
  return [
    ...(await runBatch(together, [...forJest, ...(workers ? [] : ['--maxWorkers=100%'])], env)),
    ...(await runBatch(alone, [...forJest, ...(workers ? [] : ['--maxWorkers=2'])], env)),
  ];
}

async function runBatch(names: PartName[], args: string[], env: Record<string, string>): Promise<Row[]> {
  if (names.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'shiming-results-'));
  const resultsFile = join(folder, 'results.json');
  const projects = names.map((name) => parts[name].project);
  const recorder = join(__dirname, 'record-results.mjs');
  const reporters = ['default', recorder, join(__dirname, 'end-hanging.mjs')].flatMap((one) => ['--reporters', one]);
  try {
    const code = await runInGroup(process.execPath, [jest, ...args, ...reporters, '--selectProjects', ...projects], {
      ...env,
      TEST_RESULTS_FILE: resultsFile,
    });
    const files: FileResult[] = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : [];
    const rows = names.map((name) => addUp(name, files));
    // Jest may fail where no test did: a wrong option, a worker that died. That must not look like a success.
    if (code !== 0 && rows.every(({ failed }) => failed === 0))
      rows.push({ part: `jest ended with ${code}`, passed: 0, failed: 1, skipped: 0, milliseconds: 0 });
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addUp(name: PartName, files: FileResult[]): Row {
  const mine = files.filter(({ project }) => project === parts[name].project);
  const total = (key: 'passed' | 'failed' | 'skipped' | 'milliseconds') =>
    mine.reduce((sum, file) => sum + file[key], 0);
  return {
    part: name,
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    milliseconds: total('milliseconds'),
  };
}
