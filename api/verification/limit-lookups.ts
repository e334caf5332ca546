import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';

interface Limited {
  accountId: string;
  /** Which of the limits counts it. */
  as: 'submission' | 'correction';
}

/**
 * Runs what keeps a submission, and looks its number up last. The limit is asked first: past it a number that is bound elsewhere and
 * a free one get the same answer (R8).
 */
export async function limitLookups<T>(deps: Deps, { accountId, as }: Limited, keep: () => Promise<T>): Promise<T> {
  await deps.limits.check('bound-elsewhere', accountId);
  await deps.limits.take(as, accountId);
  return keep().catch(async (error: unknown) => {
    const bound = error instanceof Refusal && error.code === 'identity_already_bound';
    if (bound) await deps.limits.take('bound-elsewhere', accountId);
    throw error;
  });
}
