import type { Knex } from 'knex';
import { caseKinds } from '../../domain/review/case-states';
import { kindsFor } from '../../domain/review/visible-kinds';
import { may, type Role } from '../../domain/staff/roles';
import { type NamedCaseRow, namedCases } from './case-store';
import { listVeiled, type VeiledDecision, withoutRecused, withoutVeiled } from './second-look/recusal-store';

/** Who asks. */
export interface Member {
  id: string;
  role: Role;
}

/** Narrows a query over `cases` to what there is for a member of staff: nothing from which they are recused. */
export function onlyVisibleTo(query: Knex.QueryBuilder, staff: Member): void {
  withoutRecused(query, staff.id);
  const kinds = kindsFor(staff.role);
  if (kinds.length < caseKinds.length) query.whereIn('cases.kind', kinds);
}

/** A case, if there is one for this member of staff. */
export async function findVisibleCase(db: Knex, id: string, staff: Member): Promise<NamedCaseRow | undefined> {
  const query = namedCases(db).where('cases.id', id).first();
  onlyVisibleTo(query, staff);
  return query;
}

/** Whether there are decisions that a member of staff must not learn. Whoever only reads is given no second look. */
export const couldLookAgain = ({ role }: Member): boolean => may(role, 'case.claim');

/**
 * The decisions on these accounts' attempts that this member of staff must not learn: they might be given the second look
 * at them, which is to be blind (R13).
 */
export async function veiledFrom(db: Knex, staff: Member, accountIds: string[]): Promise<readonly VeiledDecision[]> {
  if (!couldLookAgain(staff) || accountIds.length === 0) return [];
  return listVeiled(db, staff.id, accountIds);
}

/**
 * Narrows a query over closed cases to those that may be told of. The veiled ones are left out, not told of in part: by
 * their place in the list, and by whose list they are in, one could tell who decided, and how fast.
 */
export function onlyUnveiledTo(query: Knex.QueryBuilder, staff: Member): void {
  if (couldLookAgain(staff)) withoutVeiled(query, staff.id);
}
