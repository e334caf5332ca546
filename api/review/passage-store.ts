import type { Knex } from 'knex';
import { caseTransitions } from '../../domain/review/case-states';
import type { ParkReason } from '../../domain/review/park-reasons';
import { backToQueue } from './claim-store';

interface Held {
  id: string;
  version: number;
}

/** The hold that a case is passed on from: it must still be there when the row is written. */
interface Passing extends Held {
  holderId: string;
  now: string;
  remark_sealed: string | null;
}

function heldBy(db: Knex, { id, version, holderId, now }: Passing) {
  return db('cases').where({ id, version, status: 'claimed', holder_id: holderId }).where('lease_until', '>=', now);
}

/** Compare-and-set: false when the hold was lost meanwhile. */
export async function handOverCase(
  db: Knex,
  held: Passing,
  { to, leaseUntil }: { to: string; leaseUntil: string },
): Promise<boolean> {
  const changed = await heldBy(db, held).update({
    status: caseTransitions.claimed['hand-over'],
    version: held.version + 1,
    holder_id: to,
    lease_until: leaseUntil,
    passed_on_by: held.holderId,
    handed_to: to,
    parked_reason: null,
    remark_sealed: held.remark_sealed,
  });
  return changed === 1;
}

/** Compare-and-set: false when the hold was lost meanwhile. */
export async function putAside(
  db: Knex,
  held: Passing,
  { reason, until }: { reason: ParkReason; until: string },
): Promise<boolean> {
  const changed = await heldBy(db, held).update({
    status: caseTransitions.claimed.park,
    version: held.version + 1,
    holder_id: null,
    lease_until: null,
    passed_on_by: held.holderId,
    handed_to: null,
    parked_reason: reason,
    parked_until: until,
    remark_sealed: held.remark_sealed,
  });
  return changed === 1;
}

/** Parked cases whose day has come. */
export async function listCasesToReturn(db: Knex, now: string, most: number): Promise<Held[]> {
  return db('cases').where('parked_until', '<=', now).orderBy('parked_until').limit(most).select('id', 'version');
}

/** Puts a parked case back into the queue. Why it was parked stays with it. */
export async function returnCase(db: Knex, { id, version }: Held): Promise<boolean> {
  const changed = await db('cases')
    .where({ id, version, status: 'parked' })
    .update({ status: backToQueue(db), version: version + 1, parked_until: null });
  return changed === 1;
}
