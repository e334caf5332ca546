import type { CaseKind } from '../../domain/review/case-states';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { StaffMember } from '../http/who';
import { claimCase, listClaimable } from './case-store';
import { freeLapsedLeases } from './free-lapsed-leases';
import { leaseEnd } from './hold';

/** Candidates per round: an agent who loses one to a colleague tries the one behind it. */
const handful = 16;

/**
 * Hands the next case that nobody holds to one agent (R10). The read takes no lock; the compare-and-set decides.
 * `undefined` when there is nothing to do.
 */
export async function claimNextCase(
  deps: Deps,
  staff: StaffMember,
  kind: CaseKind | undefined,
): Promise<string | undefined> {
  await freeLapsedLeases(deps);
  for (;;) {
    const candidates = await listClaimable(deps.db, kind, handful);
    if (candidates.length === 0) return undefined;
    for (const candidate of candidates) {
      const claimed = await inTransaction(deps.db, async (trx) => {
        if (!(await claimCase(trx, candidate, staff.id, leaseEnd(deps.clock.now())))) return false;
        await record(trx, deps, {
          actor: { kind: 'staff', id: staff.id },
          action: 'case.claim',
          subject: { kind: 'case', id: candidate.id },
        });
        return true;
      });
      if (claimed) return candidate.id;
    }
  }
}
