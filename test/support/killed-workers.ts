import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Processes that do what they are told, while one of them is killed every now and then and begun anew. */
export interface KilledWorkers {
  /** Tells all of them, and waits until each has answered or was killed. Whether all of them answered. */
  tell(line: string): Promise<boolean>;
  /** How many were killed so far. */
  kills(): number;
  stop(): Promise<void>;
}

interface Worker {
  child: ChildProcess;
  gone: Promise<unknown>;
  /** What the line that it was told last comes to; `false` when it is killed over it. */
  answered: (whole: boolean) => void;
}

interface Killing {
  /** Out of how many lines told one kills a worker over it. */
  oneIn: number;
  /** Within how many milliseconds of the telling. */
  withinMs: number;
}

/** Starts so many of a program; over one line in so many, at a random moment, one of them is killed. */
export function startKilledWorkers(
  program: string,
  args: string[],
  count: number,
  { oneIn, withinMs }: Killing,
): KilledWorkers {
  let kills = 0;
  const workers = Array.from({ length: count }, () => startWorker(program, args));

  async function killOne(): Promise<void> {
    await pause(Math.random() * withinMs);
    const victim = Math.floor(Math.random() * count);
    workers[victim]?.child.kill('SIGKILL');
    await workers[victim]?.gone;
    workers[victim] = startWorker(program, args);
    kills += 1;
  }

  return {
    kills: () => kills,
    async tell(line) {
      const answering = Promise.all(workers.map((worker) => ask(worker, line)));
      if (Math.random() < 1 / oneIn) await killOne();
      return (await answering).every((whole) => whole);
    },
    async stop() {
      for (const { child } of workers) child.kill('SIGKILL');
      await Promise.all(workers.map(({ gone }) => gone));
    },
  };
}

function startWorker(program: string, args: string[]): Worker {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const worker: Worker = { child, gone, answered: () => {} };
  createInterface({ input: child.stdout }).on('line', () => worker.answered(true));
  // What is told to one that is being killed is told to nobody.
  child.stdin.on('error', () => {});
  void gone.then(() => worker.answered(false));
  return worker;
}

function ask(worker: Worker, line: string): Promise<boolean> {
  return new Promise((resolve) => {
    worker.answered = resolve;
    worker.child.stdin?.write(`${line}\n`);
  });
}
