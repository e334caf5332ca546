import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { findVerification } from '../verification/verification-store';
import { findNamedPhotos } from './case-checks/case-facts';
import { type Claimable, closeVoidCase, findCase } from './case-store';
import { endSecondLook } from './second-look-store';

/**
 * Closes a second look, when its turn comes, whose photos are no longer there: a refused person may delete theirs, and what
 * nobody uses is erased after a week. Without them there is nothing to look at. True where it is closed so.
 */
export async function voidWithoutPhotos(deps: Deps, candidate: Claimable): Promise<boolean> {
  if (candidate.kind !== 'second-look') return false;
  return inTransaction(deps.db, async (trx) => {
    const row = await findCase(trx, candidate.id);
    const verification = row && (await findVerification(trx, row.verification_id));
    if (!verification || row.kind !== 'second-look') return false;
    const { front, back } = await findNamedPhotos(trx, verification);
    if (front && back) return false;
    const now = toColumn(deps.clock.now());
    if (!(await closeVoidCase(trx, candidate, 'void', now))) return false;
    await endSecondLook(trx, row.id, now);
    await record(trx, deps, {
      actor: { kind: 'system' },
      action: 'case.void',
      subject: { kind: 'case', id: row.id },
    });
    return true;
  });
}
