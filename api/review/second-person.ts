import { may } from '../../domain/staff/roles';
import type { StaffMember } from '../http/who';
import type { CaseRow } from './case-store';

/** Whether somebody may work on a case: once one of two has agreed, only a senior who is somebody else (R26). */
export function mayWorkOn(
  { first_approver_id }: Pick<CaseRow, 'first_approver_id'>,
  { id, role }: Pick<StaffMember, 'id' | 'role'>,
): boolean {
  return first_approver_id === null || (first_approver_id !== id && may(role, 'case.confirm'));
}
