import { kindsFor } from '../../domain/review/visible-kinds';
import { may } from '../../domain/staff/roles';
import type { CaseRow } from './case-store';
import type { Member } from './visible-case-store';

/** Whether somebody may work on a case: of a kind that there is for them, and, once one of two has agreed, only a senior who is somebody else (R26). */
export function mayWorkOn(
  { kind, first_approver_id }: Pick<CaseRow, 'kind' | 'first_approver_id'>,
  { id, role }: Member,
): boolean {
  if (!may(role, 'case.claim') || !kindsFor(role).includes(kind)) return false;
  return first_approver_id === null || (first_approver_id !== id && may(role, 'case.confirm'));
}
