import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { lapseCase, listLapsedCases } from './case-store';
import { listCasesToReturn, returnCase } from './passage-store';

const batch = 100;

/** What the queue gets back by the passing of time: cases whose holder went away, and parked ones on the day that was named. */
const ways = [
  { list: listLapsedCases, move: lapseCase, action: 'case.lapse' },
  { list: listCasesToReturn, move: returnCase, action: 'case.return' },
] as const;

type Returning = Pick<Deps, 'db' | 'clock' | 'cipher' | 'fingerprint'>;

/** Puts cases back into the queue whose time has come (R10). Several processes may run it at once. */
export async function returnDueCases(deps: Returning, stopping?: AbortSignal): Promise<void> {
  const now = toColumn(deps.clock.now());
  for (const { list, move, action } of ways) {
    for (const due of await list(deps.db, now, batch)) {
      if (stopping?.aborted) return;
      await inTransaction(deps.db, async (trx) => {
        if (!(await move(trx, due, now))) return;
        await record(trx, deps, { actor: { kind: 'system' }, action, subject: { kind: 'case', id: due.id } });
      });
    }
  }
}
