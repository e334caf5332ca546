import type { Knex } from 'knex';
import { record } from '../../audit/record';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { closeVoidCase } from '../case-store';
import { listWaitingLooksOf, lockWaitingLooks } from './recusal-store';
import { endSecondLook } from './second-look-store';

/**
 * Closes what waits to be judged again of an account whose real name is cleared, whoever holds it: the photos go, so that there
 * is nothing left to look at. Second looks are locked first; the opinion that one of them was just given may have opened a
 * disagreement, and after that none can.
 */
export async function voidLooksOf(
  trx: Knex.Transaction,
  deps: Pick<Deps, 'cipher' | 'clock' | 'fingerprint'>,
  accountId: string,
  now: Date,
): Promise<void> {
  for (const kind of ['second-look', 'disagreement'] as const) {
    for (const look of await lockWaitingLooks(trx, await listWaitingLooksOf(trx, accountId, kind))) {
      await closeVoidCase(trx, look, 'void', toColumn(now));
      if (kind === 'second-look') await endSecondLook(trx, look.id, toColumn(now));
      await record(trx, deps, {
        actor: { kind: 'system' },
        action: 'case.void',
        subject: { kind: 'case', id: look.id },
      });
    }
  }
}
