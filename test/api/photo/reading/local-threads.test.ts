import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createLocalReader, type LocalReader } from '../../../../api/photo/reading/local/local-reader';
import { fates } from '../../../support/fragile-worker';

/** The reader with threads that fail as they are told. */
const faults: unknown[] = [];
let reader: LocalReader;
beforeEach(() => {
  faults.length = 0;
  const worker = join(__dirname, '../../../support/fragile-worker.ts');
  reader = createLocalReader({
    threads: 1,
    budgetMs: 20_000,
    hangsAfterMs: 6000,
    onFault: (fault) => faults.push(fault),
    worker,
  });
});
afterEach(() => reader.close());

const read = (fate: keyof typeof fates) => reader.read(Buffer.of(fates[fate]), 'front');

describe('R3: a thread of the reader', () => {
  it('that dies over a photo is replaced for the next one', async () => {
    await expect(read('dies')).rejects.toThrow('exited');
    expect(await read('sees')).toMatchObject({ shows: 'front' });
  });

  it('that dies with photos waiting behind is replaced all the same', async () => {
    await read('sees');
    const [died] = await Promise.allSettled([read('dies'), read('sees'), read('sees')]);
    expect(died?.status).toBe('rejected');
    expect(await read('sees')).toMatchObject({ shows: 'front' });
  });

  it('that hangs is ended, and its place in the queue is free again', async () => {
    await read('sees');
    await expect(read('hangs')).rejects.toThrow('abort');
    for (let i = 0; i < 8; i += 1) expect(await read('sees')).toMatchObject({ shows: 'front' });
  });

  it('that dies while nothing is read does not end the process', async () => {
    expect(await read('diesLater')).toMatchObject({ shows: 'front' });
    await pause(500);
    await read('sees').catch(() => undefined);
    expect(await read('sees')).toMatchObject({ shows: 'front' });
  });

  it('that cannot even start is told of, and nobody waits for it for ever', async () => {
    const none = createLocalReader({
      threads: 1,
      hangsAfterMs: 3000,
      budgetMs: 500,
      onFault: (fault) => faults.push(fault),
      worker: join(__dirname, 'no-such-file.ts'),
    });
    await expect(none.warmUp()).rejects.toThrow('abort');
    expect(await none.read(Buffer.of(0), 'front')).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
    await none.close();
  });
});

it('R3: a system without the binaries of the reader starts all the same, for only its threads load them', () => {
  const script = `
    require('./api/photo/reading/open-reader.ts');
    console.log(Object.keys(require.cache).filter((file) => /onnxruntime|opencv/.test(file)));`;
  const root = join(__dirname, '../../../..');
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([stdout.trim(), stderr]).toEqual(['[]', '']);
});
