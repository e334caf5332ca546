import { record } from '../../audit/record';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import type { CaseRow } from '../case-store';
import { reopenCase } from '../claim-store';
import { couldLookAgain, type Member } from '../visible-case-store';
import { insertRecusal, listLooksToldBy, lockWaitingLooks } from './recusal-store';

/**
 * Recuses whoever reads a case from the second looks whose first decision its page tells (`domain/review/second-look.ts`). One that they
 * hold goes back to the queue, at its old place. Nobody claims it in between: who claims a look locks it too.
 */
export async function recuseReader(
  deps: Pick<Deps, 'db' | 'clock' | 'cipher' | 'fingerprint'>,
  shown: Pick<CaseRow, 'kind' | 'verification_id'>,
  staff: Member,
): Promise<void> {
  if (!couldLookAgain(staff)) return;
  const told = await listLooksToldBy(deps.db, shown, staff.id);
  if (told.length === 0) return;
  await inTransaction(deps.db, async (trx) => {
    for (const look of await lockWaitingLooks(trx, told)) {
      await insertRecusal(trx, look.id, staff.id);
      if (look.holder_id !== staff.id) continue;
      await reopenCase(trx, look);
      await record(trx, deps, {
        actor: { kind: 'staff', id: staff.id },
        action: 'case.release',
        subject: { kind: 'case', id: look.id },
      });
    }
  });
}
