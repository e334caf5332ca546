import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { ActivityKind } from '../../../domain/activity/activity-kinds';
import { announcedBy, type PartnerEvent } from '../../../domain/partner/partner-events';
import { toColumn } from '../../database/time';
import { comesToStay } from '../../database/transaction';
import type { Deps } from '../../deps';
import { readAccountState } from '../read-account-state';
import { insertChange } from './change-store';
import { deliverWebhooks } from './deliver-webhooks';
import { hasEndpoints } from './endpoint-store';

/** Tells partners of what happened to an account, where it concerns them. */
export async function announceActivity(
  trx: Knex.Transaction,
  deps: Deps,
  accountId: string,
  kind: ActivityKind,
): Promise<void> {
  const event = announcedBy(kind);
  if (event) await announceChange(trx, deps, accountId, event);
}

/**
 * Tells partners what happened to an account (R36), after it was done and in its transaction, so that they hear of it exactly where it
 * came to stay. Here it is only written down, with how the account stands by it: numbers are given afterwards, and nobody's change waits
 * for another's.
 */
export async function announceChange(
  trx: Knex.Transaction,
  deps: Deps,
  accountId: string,
  type: PartnerEvent,
): Promise<void> {
  await announceChanges(trx, deps, [accountId], type);
}

/** The same of many accounts at once. Where nobody is told of anything it costs one question. */
export async function announceChanges(
  trx: Knex.Transaction,
  deps: Deps,
  accountIds: readonly string[],
  type: PartnerEvent,
): Promise<void> {
  if (!(await writeChanges(trx, deps, accountIds, type))) return;
  deps.afterwards.run(async () => {
    if (await comesToStay(trx)) await deliverWebhooks(deps);
  });
}

/** The same, for work that nobody waits for: partners are told with what else is due. False where there is nothing to tell, or nobody. */
export async function writeChanges(
  trx: Knex.Transaction,
  deps: Pick<Deps, 'clock' | 'graceDays'>,
  accountIds: readonly string[],
  type: PartnerEvent,
): Promise<boolean> {
  if (accountIds.length === 0 || !(await hasEndpoints(trx))) return false;
  for (const accountId of accountIds) {
    await insertChange(trx, {
      id: uuidv7(),
      account_id: accountId,
      type,
      at: toColumn(deps.clock.now()),
      state: JSON.stringify(await readAccountState(trx, deps, accountId)),
      numbered_at: null,
    });
  }
  return true;
}
