import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { deleteRecord, listDueRetentions } from './retention-store';

const batch = 200;

/** Deletes what was kept by law once its time is over (R27). Several processes may run it at once. */
export async function eraseDueRetentions(deps: Deps, stopping?: AbortSignal): Promise<void> {
  const now = toColumn(deps.clock.now());
  for (;;) {
    const due = await listDueRetentions(deps.db, now, batch);
    for (const { clearing_id: id } of due) {
      if (stopping?.aborted) return;
      await inTransaction(deps.db, async (trx) => {
        if (!(await deleteRecord(trx, id, now))) return;
        const subject = { kind: 'clearing', id } as const;
        await record(trx, deps, { actor: { kind: 'system' }, action: 'retention.erase', subject });
      });
    }
    if (due.length < batch) return;
  }
}
