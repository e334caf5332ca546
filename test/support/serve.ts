import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess } from './end-process';
import { freePort } from './free-port';

export interface ServeOptions {
  /** Settings of the product, over a sandbox with a data folder of its own where people decide every case, once. */
  settings?: Record<string, string>;
  /** An earlier server's folder, to start again on what it left; it is then the caller's to remove. */
  dataDir?: string;
}

export interface Served {
  url: string;
  dataDir: string;
  pid: number;
  /** Its exit code; `null` when a signal ended it. */
  ended: Promise<number | null>;
  /** Everything that it has printed so far. */
  output(): string;
  /** SIGKILL: what a power cut leaves. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** How long a start may take on a slow machine, migrations included. */
const patienceMs = 60_000;
const root = join(__dirname, '..', '..');

/** What the product reads; a setting of the surroundings must not leak into a test. */
const productSettings = [
  'DATABASE_URL',
  'NODE_ENV',
  'SANDBOX_STAFF_PASSWORD',
  'STRAIGHT_THROUGH',
  'SECOND_LOOK_PERCENT',
  'AUTHORITY',
  'SIGN_IN',
  'PHOTO_READER',
  'PORT',
  'DATA_DIR',
];

/** Starts the product as its own process, as `npm start` does, and waits until it is ready. */
export async function serve({ settings = {}, dataDir }: ServeOptions = {}): Promise<Served> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'shiming-data-'));
  const port = await freePort();
  const surroundings = Object.entries(process.env).filter(([name]) => !productSettings.includes(name));
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: root,
    env: {
      ...Object.fromEntries(surroundings),
      PORT: String(port),
      DATA_DIR: folder,
      STRAIGHT_THROUGH: 'off',
      SECOND_LOOK_PERCENT: '0',
      SANDBOX_STAFF_PASSWORD: 'shiming-sandbox',
      // Models take a second to load; a test of reading asks for them.
      PHOTO_READER: 'none',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output = () => Buffer.concat(printed).toString('utf8');

  const stop = async () => {
    await endProcess(child);
    if (!dataDir) rmSync(folder, { recursive: true, force: true });
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };

  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + patienceMs;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The product did not start:\n${output()}`);
    }
    await pause(50);
  }
  return { url, dataDir: folder, pid: child.pid ?? 0, ended, output, kill, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
