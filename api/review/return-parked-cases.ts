import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { listCasesToReturn, returnCase } from './passage-store';

const batch = 100;

/** Puts parked cases back into the queue on the day that was named (R10). Several processes may run it at once. */
export async function returnParkedCases(deps: Pick<Deps, 'db' | 'clock' | 'cipher' | 'fingerprint'>): Promise<void> {
  const due = await listCasesToReturn(deps.db, toColumn(deps.clock.now()), batch);
  for (const parked of due) {
    await inTransaction(deps.db, async (trx) => {
      if (!(await returnCase(trx, parked))) return;
      await record(trx, deps, {
        actor: { kind: 'system' },
        action: 'case.return',
        subject: { kind: 'case', id: parked.id },
      });
    });
  }
}
