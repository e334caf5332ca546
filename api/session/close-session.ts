import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { Person } from '../http/who';
import { deleteSession } from './session-store';

/** Ends the session that asks. */
export async function closeSession(deps: Deps, { accountId, tokenHash }: Person): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    if (!(await deleteSession(trx, tokenHash))) return;
    await record(trx, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'session.close',
      subject: { kind: 'account', id: accountId },
    });
  });
}
