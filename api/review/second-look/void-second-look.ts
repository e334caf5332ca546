import type { Knex } from 'knex';
import { record } from '../../audit/record';
import { toColumn } from '../../database/time';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { findVerification, type VerificationRow } from '../../verification/verification-store';
import { findNamedPhotos } from '../case-checks/case-facts';
import { type CaseRow, closeVoidCase, findCase } from '../case-store';
import { endSecondLook } from './second-look-store';

/**
 * Closes a second look whose photos are no longer there, when its turn comes or somebody reads it: a refused person may
 * delete theirs, and what nobody uses is erased after a week. Without them there is nothing to look at; and which one is
 * missing tells that it was given back, so that whoever holds the look loses it too. True where it is closed so.
 */
export async function voidWithoutPhotos(
  deps: Deps,
  { id, kind, status }: Pick<CaseRow, 'id' | 'kind' | 'status'>,
): Promise<boolean> {
  if (kind !== 'second-look' || status === 'closed') return false;
  return inTransaction(deps.db, async (trx) => {
    const row = await findCase(trx, id);
    const verification = row && (await findVerification(trx, row.verification_id));
    if (!verification || row.status === 'closed' || (await hasNamedPhotos(trx, verification))) return false;
    const now = toColumn(deps.clock.now());
    if (!(await closeVoidCase(trx, { ...row, status: row.status }, 'void', now))) return false;
    await endSecondLook(trx, id, now);
    await record(trx, deps, { actor: { kind: 'system' }, action: 'case.void', subject: { kind: 'case', id } });
    return true;
  });
}

/** Whether both photos that a submission was sent in with are there to be looked at. */
export async function hasNamedPhotos(db: Knex, verification: VerificationRow): Promise<boolean> {
  const { front, back } = await findNamedPhotos(db, verification);
  return front !== undefined && back !== undefined;
}
