import { may, type Role, type StaffAction } from '../staff/roles';
import { type CaseKind, caseKinds } from './case-states';

/** The kinds that are not for everyone who reviews, and whose office each is: two opinions that differ (R13), a correction (R28), a dispute (R25). */
const reserved: Partial<Record<CaseKind, StaffAction>> = {
  disagreement: 'case.settle',
  correction: 'case.correct',
  dispute: 'case.arbitrate',
};

/** The kinds of cases that there are for a role. Whoever watches over the reviews reads of every kind. */
export function kindsFor(role: Role): readonly CaseKind[] {
  if (may(role, 'audit.read')) return caseKinds;
  return caseKinds.filter((kind) => {
    const office = reserved[kind];
    return office === undefined || may(role, office);
  });
}
