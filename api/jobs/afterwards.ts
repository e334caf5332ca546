import type { Logger } from 'pino';

/** Work that begins once an answer is on its way. What is lost with the process is taken up by the due work. */
export interface Afterwards {
  run(task: () => Promise<void>): void;
  /** Ends when nothing is under way any more. */
  settled(): Promise<void>;
}

export function createAfterwards(log: Logger): Afterwards {
  const underWay = new Set<Promise<void>>();
  return {
    run(task) {
      const done = task()
        .catch((err: unknown) => log.error({ err }, 'Work after an answer failed'))
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
