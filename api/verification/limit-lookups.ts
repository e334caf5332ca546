import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';

interface Limited {
  accountId: string;
  /** Which of the limits counts it. */
  as: 'submission' | 'correction';
}

/**
 * Runs what keeps a submission, and looks its number up last. It is counted as bound elsewhere first, and given back where it was
 * not: however many are sent at once, past the limit a number that is bound and a free one get the same answer (R8).
 */
export async function limitLookups<T>(deps: Deps, { accountId, as }: Limited, keep: () => Promise<T>): Promise<T> {
  await deps.limits.take(as, accountId);
  await deps.limits.take('bound-elsewhere', accountId);
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
