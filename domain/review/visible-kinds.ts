import { may, type Role } from '../staff/roles';
import { type CaseKind, caseKinds } from './case-states';

/** The kinds of cases that there are for a role: two opinions that differ are for those who settle or watch them (R13). */
export function kindsFor(role: Role): readonly CaseKind[] {
  return may(role, 'agreement.read') ? caseKinds : caseKinds.filter((kind) => kind !== 'disagreement');
}
