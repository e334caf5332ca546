import { type WhyNotDecide, whyNotDecide } from '../../domain/review/two-persons';
import { kindsFor } from '../../domain/review/visible-kinds';
import { may } from '../../domain/staff/roles';
import { assertThat } from '../http/refusal';
import type { CaseRow } from './case-store';
import type { Member } from './visible-case-store';

type Workable = Pick<CaseRow, 'kind' | 'first_approver_id' | 'opener_id'>;

/**
 * Whether somebody may work on a case: of a kind that there is for them, never on what they opened themselves, and, once one
 * of two has agreed, only as a senior who is somebody else (R26).
 */
export function mayWorkOn(row: Workable, { id, role }: Member): boolean {
  if (!may(role, 'case.claim') || !kindsFor(role).includes(row.kind)) return false;
  return whyNot(row, { id, role }) === undefined;
}

/** Refuses with `opened_by_you` or `second_person_needed`. */
export function assertMayWorkOn(row: Workable, staff: Member): void {
  assertThat(whyNot(row, staff) !== 'opened-by-you', 'opened_by_you');
  assertThat(mayWorkOn(row, staff), 'second_person_needed');
}

function whyNot({ opener_id, first_approver_id }: Workable, { id, role }: Member): WhyNotDecide | undefined {
  return whyNotDecide({ opener: opener_id, firstApprover: first_approver_id }, { name: id, role });
}
