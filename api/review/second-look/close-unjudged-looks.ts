import { lookKinds } from '../../../domain/review/second-look';
import { record } from '../../audit/record';
import { toColumn } from '../../database/time';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { closeVoidCase } from '../case-store';
import { endSecondLook, listUnjudged } from './second-look-store';

const batch = 100;

/**
 * Closes second looks and disagreements that are due and that nobody may judge (R13), so that none waits for ever. The
 * decision stays as it is. Several processes may run it at once.
 */
export async function closeUnjudgedLooks(
  deps: Pick<Deps, 'db' | 'clock' | 'cipher' | 'fingerprint'>,
  stopping?: AbortSignal,
): Promise<void> {
  const now = toColumn(deps.clock.now());
  for (const kind of lookKinds) {
    for (const waiting of await listUnjudged(deps.db, kind, now, batch)) {
      if (stopping?.aborted) return;
      await inTransaction(deps.db, async (trx) => {
        if (!(await closeVoidCase(trx, waiting, 'unjudged', now))) return;
        if (kind === 'second-look') await endSecondLook(trx, waiting.id, now);
        await record(trx, deps, {
          actor: { kind: 'system' },
          action: 'case.unjudged',
          subject: { kind: 'case', id: waiting.id },
        });
      });
    }
  }
}
