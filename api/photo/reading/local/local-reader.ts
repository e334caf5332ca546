import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Piscina from 'piscina';
import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import { Refusal } from '../../../http/refusal';
import { type PhotoReader, readingBudgetMs } from '../photo-reader';
import { readDictionary } from './dictionary';
import type { Task } from './worker';

export interface LocalReaderSettings {
  /** Photos read at the same time, each on one core. */
  threads: number;
  /** How long one photo may take. */
  budgetMs?: number;
  hangsAfterMs?: number;
  /** Hears of a thread that ended while it read nothing. The next photo starts another. */
  onFault?: (fault: unknown) => void;
  /** The module that the threads run. */
  worker?: string;
}

/** More photos than this waiting for each thread would wait past their time budget. */
const mostWaitingPerThread = 5;
/** A thread that has not answered by then hangs, and is ended; the next photo starts another. */
const hungAfterMs = 20_000;

export interface LocalReader extends PhotoReader {
  /** Loads the models, so that the first person does not wait for them. */
  warmUp(): Promise<void>;
}

/**
 * Reads photos on this machine, in worker threads: no picture leaves the house. Each thread keeps two models and
 * OpenCV in memory, some 350 MB, from `warmUp` or its first photo on.
 */
export function createLocalReader({
  threads,
  budgetMs = readingBudgetMs,
  hangsAfterMs = hungAfterMs,
  onFault = () => undefined,
  worker = join(__dirname, 'worker.ts'),
}: LocalReaderSettings): LocalReader {
  const known = new Set(readDictionary());
  const pool = new Piscina<Task, SeenPhoto | undefined>({
    filename: worker,
    // Workers run TypeScript whatever runs it here, from wherever the process was started.
    execArgv: ['--import', pathToFileURL(createRequire(__filename).resolve('tsx')).href],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    concurrentTasksPerWorker: 1,
  });
  // Without anyone who listens, the end of an idle thread would be the end of the process.
  pool.on('error', onFault);
  let underWay = 0;
  return {
    name: 'pp-ocrv4',
    where: 'here',
    canRead: (character) => known.has(character),
    async warmUp() {
      const signal = AbortSignal.timeout(hangsAfterMs);
      await Promise.all(Array.from({ length: threads }, () => pool.run({ warmUp: true }, { signal })));
    },
    async read(jpeg, side) {
      if (underWay >= threads * (1 + mostWaitingPerThread))
        throw new Refusal('busy', { headers: { 'Retry-After': '3' } });
      underWay += 1;
      const seen = pool
        .run({ jpeg, side, deadline: Date.now() + budgetMs }, { signal: AbortSignal.timeout(hangsAfterMs) })
        .finally(() => {
          underWay -= 1;
        });
      return inTime(seen, budgetMs);
    },
    close: () => pool.close({ force: true }),
  };
}

/** The answer, or nothing once the budget is used up: a worker between two checks of its time keeps nobody waiting. */
async function inTime<T>(answer: Promise<T>, budgetMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, budgetMs, undefined);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}
