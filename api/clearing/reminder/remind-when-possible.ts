import type { Knex } from 'knex';
import { allMet, type JudgedPrecondition } from '../../../domain/clearing/preconditions';
import { lookAfterSilence, nextLook } from '../../../domain/clearing/reminder';
import { lockAccount } from '../../account/account-store';
import { noteActivity } from '../../activity/note-activity';
import { findOpenReport } from '../../activity/report-store';
import { toColumn } from '../../database/time';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { findActiveRealName } from '../../real-name/real-name-store';
import { findPendingRequest } from '../pending-request-store';
import { readPreconditions } from '../read-preconditions';
import { dropReminder, listDueReminders, markTold, moveLook } from './reminder-store';

/** No more than a host answers within a minute beside what people ask of it. */
const batch = 20;
/** Accounts in a row of which the host said nothing, after which it is taken to be down. */
const mostSilent = 3;

/**
 * Looks again for everybody who wants to be told when their real name can be cleared, and tells those who now can, once.
 * Several processes may run it at once.
 */
export async function remindWhenPossible(deps: Deps, stopping?: AbortSignal): Promise<void> {
  let silent = 0;
  for (const { account_id: accountId, look_at } of await listDueReminders(deps.db, toColumn(deps.clock.now()), batch)) {
    if (stopping?.aborted || silent === mostSilent) return;
    // Whoever moves it on looks. One that is lost with its process comes back after as long as where the host is silent.
    const held = toColumn(lookAfterSilence(deps.clock.now()));
    if (!(await moveLook(deps.db, { account_id: accountId, look_at }, held))) continue;
    const judged = await readPreconditions(deps, accountId);
    silent = judged.some(({ state }) => state === 'unknown') ? silent + 1 : 0;
    await inTransaction(deps.db, (trx) => tell(trx, deps, { accountId, held, judged }));
  }
}

interface Looked {
  accountId: string;
  /** By which the wish is known to be the same still. */
  held: string;
  judged: readonly JudgedPrecondition[];
}

async function tell(trx: Knex.Transaction, deps: Deps, { accountId, held, judged }: Looked): Promise<void> {
  const now = deps.clock.now();
  const wish = { account_id: accountId, look_at: held };
  await lockAccount(trx, accountId);
  const pending = await findPendingRequest(trx, accountId);
  if (pending === 'clearing' || !(await findActiveRealName(trx, accountId))) return dropReminder(trx, accountId);
  const isPossible = allMet(judged) && pending === undefined && !(await findOpenReport(trx, accountId));
  if (!isPossible) {
    await moveLook(trx, wish, toColumn(nextLook(judged, now)));
    return;
  }
  if (await markTold(trx, wish, toColumn(now)))
    await noteActivity(trx, deps, { accountId, kind: 'clearing_possible', by: 'system' });
}
