import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { extendLease } from './claim-store';
import { findHeldCase, leaseEnd } from './hold';

/** Holds a case for another lease from now. Refuses with `not_found`, `case_closed` or `case_not_held`. */
export async function renewLease(deps: Deps, id: string, staff: StaffMember): Promise<void> {
  const now = deps.clock.now();
  await findHeldCase(deps.db, id, staff, now);
  assertThat(await extendLease(deps.db, id, staff.id, toColumn(now), leaseEnd(now)), 'case_not_held');
}
