import type { Deps } from '../deps';
import { runDueWork } from './run-due-work';

const everyMs = 60_000;

/** Runs what is due now and every minute. The returned function stops it and waits for a run under way. */
export function scheduleDueWork(deps: Deps): () => Promise<void> {
  let running = runDueWork(deps);
  const timer = setInterval(() => {
    running = running.then(() => runDueWork(deps));
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
