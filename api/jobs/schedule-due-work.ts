import type { Deps } from '../deps';
import { runDueWork } from './run-due-work';

const everyMs = 60_000;

/**
 * Runs what is due now and every minute; a run that takes longer is the next one too. The returned function has the run
 * under way begin nothing more, and waits for what it has begun.
 */
export function scheduleDueWork(deps: Deps): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= runDueWork(deps, stopping.signal).finally(() => {
      running = undefined;
    });
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
