import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';

interface Limited {
  accountId: string;
  /** Which of the limits counts it. */
  as: 'submission' | 'correction';
}

/** How often, and after how many milliseconds each time, it is tried whether a look-up under way has made room. */
const patience = { tries: 12, pauseMs: 200 };

/**
 * Runs what keeps a submission, and looks its number up last. It is counted as bound elsewhere first, and given back where it was
 * not: however many are sent at once, past the limit a number that is bound and a free one get the same answer (R8).
 */
export async function limitLookups<T>(deps: Deps, { accountId, as }: Limited, keep: () => Promise<T>): Promise<T> {
  await deps.limits.take(as, accountId);
  await takeTurn(deps, accountId);
  let bound = false;
  try {
    return await keep();
  } catch (error) {
    bound = error instanceof Refusal && error.code === 'identity_already_bound';
    throw error;
  } finally {
    if (!bound) await deps.limits.giveBack('bound-elsewhere', accountId);
  }
}

/**
 * Those under way are counted until it is known that theirs was free: of many sent at once, one that finds no room waits for a
 * moment. What is refused has looked up nothing, and counts for nothing.
 */
async function takeTurn({ limits }: Deps, accountId: string): Promise<void> {
  for (let left = patience.tries; ; left -= 1) {
    try {
      await limits.take('bound-elsewhere', accountId);
      return;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await limits.giveBack('bound-elsewhere', accountId);
      if (left === 0) throw error;
      await pause(patience.pauseMs);
    }
  }
}
