import type { CaseKind } from '../../domain/review/case-states';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { type Claimable, claimCase, findCase, listClaimable } from './case-store';
import { freeLapsedLeases } from './free-lapsed-leases';
import { holdsNow, leaseEnd } from './hold';
import { returnParkedCases } from './return-parked-cases';

/** Candidates per round: an agent who loses one to a colleague tries the one behind it. */
const handful = 16;

/**
 * Hands the next case that nobody holds to one agent (R10). The read takes no lock; the compare-and-set decides.
 * `undefined` when there is nothing to do.
 */
export async function claimNextCase(
  deps: Deps,
  staff: Pick<StaffMember, 'id'>,
  kind: CaseKind | undefined,
): Promise<string | undefined> {
  await freeLapsedLeases(deps);
  await returnParkedCases(deps);
  for (;;) {
    const candidates = await listClaimable(deps.db, kind, handful);
    if (candidates.length === 0) return undefined;
    for (const candidate of candidates) {
      if (await claim(deps, staff, candidate)) return candidate.id;
    }
  }
}

/**
 * Takes one case on purpose, also one that is parked (R10). Taking what one holds is the same answer again. Refuses with
 * `not_found`, `case_closed` or `case_taken`.
 */
export async function claimThisCase(deps: Deps, id: string, staff: StaffMember): Promise<void> {
  await freeLapsedLeases(deps);
  const row = await findCase(deps.db, id);
  assertThat(row, 'not_found');
  assertThat(row.status !== 'closed', 'case_closed');
  if (holdsNow(row, staff, deps.clock.now())) return;
  assertThat(row.status !== 'claimed', 'case_taken');
  const { version, status } = row;
  assertThat(await claim(deps, staff, { id, version, status }), 'case_taken');
}

async function claim(deps: Deps, staff: Pick<StaffMember, 'id'>, candidate: Claimable): Promise<boolean> {
  return inTransaction(deps.db, async (trx) => {
    if (!(await claimCase(trx, candidate, staff.id, leaseEnd(deps.clock.now())))) return false;
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.claim',
      subject: { kind: 'case', id: candidate.id },
    });
    return true;
  });
}
