import type { Knex } from 'knex';
import { leaseMinutes } from '../../domain/review/case-states';
import { toColumn } from '../database/time';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { type CaseRow, findCase, type NamedCaseRow } from './case-store';
import { mayWorkOn } from './second-person';

/** When a lease that begins (or is renewed) now runs out. */
export function leaseEnd(now: Date): string {
  return toColumn(new Date(now.getTime() + leaseMinutes * 60_000));
}

/** Whether this member of staff holds the case, the lease has not run out, and they may still work on it: roles change. */
export function holdsNow(row: CaseRow, staff: Pick<StaffMember, 'id' | 'role'>, now: Date): boolean {
  const leased = row.holder_id === staff.id && row.lease_until !== null && row.lease_until >= toColumn(now);
  return leased && mayWorkOn(row, staff);
}

/** The case, if this member of staff holds it now. Refuses with `not_found`, `case_closed` or `case_not_held`. */
export async function findHeldCase(db: Knex, id: string, staff: StaffMember, now: Date): Promise<NamedCaseRow> {
  const row = await findCase(db, id);
  assertThat(row, 'not_found');
  assertHeld(row, staff, now);
  return row;
}

/** Refuses with `case_closed` or `case_not_held`. */
export function assertHeld(row: CaseRow, staff: StaffMember, now: Date): void {
  assertThat(row.status !== 'closed', 'case_closed');
  assertThat(holdsNow(row, staff, now), 'case_not_held');
}
