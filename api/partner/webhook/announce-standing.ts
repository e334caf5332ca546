import type { Knex } from 'knex';
import type { Deps } from '../../deps';
import { readAccountState } from '../read-account-state';
import { announceChange } from './announce-change';

/**
 * Makes a change, and tells partners where the account's ID card stands otherwise by it (R19, R36): a review that ends may close the grace
 * period that it held open, and the paper of a reissue opens it. What has an event of its own tells of the card as well.
 */
export async function announceStandingAfter<T>(
  trx: Knex.Transaction,
  deps: Deps,
  accountId: string,
  change: () => Promise<T>,
): Promise<T> {
  const before = await readAccountState(trx, deps, accountId);
  const changed = await change();
  const after = await readAccountState(trx, deps, accountId);
  if (after.documentState !== before.documentState)
    await announceChange(trx, deps, accountId, 'document_state_changed');
  return changed;
}
