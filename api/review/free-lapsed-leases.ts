import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { lapseCase, listLapsedCases } from './case-store';

const batch = 100;

/** Gives cases back to the queue whose holder went away (R10). Several processes may run it at once. */
export async function freeLapsedLeases(deps: Pick<Deps, 'db' | 'clock' | 'cipher' | 'fingerprint'>): Promise<void> {
  const now = toColumn(deps.clock.now());
  const lapsed = await listLapsedCases(deps.db, now, batch);
  for (const held of lapsed) {
    await inTransaction(deps.db, async (trx) => {
      if (!(await lapseCase(trx, held, now))) return;
      await record(trx, deps, {
        actor: { kind: 'system' },
        action: 'case.lapse',
        subject: { kind: 'case', id: held.id },
      });
    });
  }
}
