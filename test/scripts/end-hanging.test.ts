import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs one test file as `npm test` does, with the patience given. */
async function run(afterMs: number, test: string): Promise<{ ended: string | number; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'shiming-hanging-'));
  try {
    // One file alone would be run in the process of the reporter.
    writeFileSync(join(folder, 'one.test.js'), test);
    writeFileSync(join(folder, 'other.test.js'), "test('ends', () => {});");
    const reporters = [[join(__dirname, '../../scripts/test/end-hanging.mjs'), { afterMs }]];
    writeFileSync(join(folder, 'jest.config.json'), JSON.stringify({ rootDir: folder, reporters, transform: {} }));
    const program = [
      require.resolve('jest/bin/jest'),
      '--config',
      join(folder, 'jest.config.json'),
      '--watchman=false',
    ];
    const child = spawn(process.execPath, [...program, '--maxWorkers=2', '--workerThreads=false'], { detached: true });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const [code, signal] = await once(child, 'close');
    return { ended: code ?? signal, said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a run in which a test never gives its turn back ends, and says which file', async () => {
  const { ended, said } = await run(2000, "test('spins', () => { for (;;); });");
  expect(said).toMatch(/one\.test\.js has run for 2 s: it hangs/);
  expect(ended).not.toBe(0);
});

test('a run that ends in time is left alone', async () => {
  expect(await run(60_000, "test('ends', () => {});")).toMatchObject({ ended: 0 });
});
