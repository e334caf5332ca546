import { toColumn } from '../../database/time';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { listUnnumbered, markNumbered } from './change-store';
import { type DeliveryRow, insertDeliveries } from './delivery-store';
import { lockEndpoints, moveSequence } from './endpoint-store';

const batch = 100;

/**
 * Gives the changes that have none a number at each endpoint, without gaps: endpoints are locked for it, changes are not. One that is
 * committed late is numbered later. Changes of one account were written one after the other, under its lock, and keep that order. Tells
 * whether there may be more.
 */
export async function numberChanges({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<boolean> {
  if ((await listUnnumbered(db, 1)).length === 0) return false;
  return inTransaction(db, async (trx) => {
    const endpoints = await lockEndpoints(trx);
    const changes = await listUnnumbered(trx, batch);
    // Somebody else was faster.
    if (changes.length === 0) return false;
    const now = toColumn(clock.now());
    for (const { id, last_sequence } of endpoints) {
      await insertDeliveries(
        trx,
        changes.map((change_id, index) => newDelivery(id, last_sequence + index + 1, change_id, now)),
      );
      await moveSequence(trx, id, { last_sequence: last_sequence + changes.length, now });
    }
    await markNumbered(trx, changes, now);
    return changes.length === batch;
  });
}

export function newDelivery(endpoint_id: string, sequence: number, change_id: string, now: string): DeliveryRow {
  return {
    endpoint_id,
    sequence,
    change_id,
    status: 'waiting',
    tries: 0,
    numbered_at: now,
    waiting_since: now,
    tried_at: null,
    fault: null,
  };
}
