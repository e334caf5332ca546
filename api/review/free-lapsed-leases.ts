import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { listLapsedCases, reopenCase } from './case-store';

const batch = 100;

/** Gives cases back to the queue whose holder went away (R10). Several processes may run it at once. */
export async function freeLapsedLeases(deps: Deps): Promise<void> {
  const lapsed = await listLapsedCases(deps.db, toColumn(deps.clock.now()), batch);
  for (const held of lapsed) {
    await inTransaction(deps.db, async (trx) => {
      if (!(await reopenCase(trx, held, 'lapse'))) return;
      await record(trx, deps, {
        actor: { kind: 'system' },
        action: 'case.lapse',
        subject: { kind: 'case', id: held.id },
      });
    });
  }
}
