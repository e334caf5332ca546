import type { Knex } from 'knex';
import { caseKinds } from '../../domain/review/case-states';
import { kindsFor } from '../../domain/review/visible-kinds';
import { may, type Role } from '../../domain/staff/roles';
import { type NamedCaseRow, namedCases } from './case-store';
import { listVeiled, withoutRecused } from './recusal-store';

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

/**
 * Of these verifications, those of which this member of staff must not learn the decision: they might be given its second
 * look, which is to be blind (R13). Whoever only reads learns everything.
 */
export async function veiledFrom(db: Knex, staff: Member, verificationIds: string[]): Promise<Set<string>> {
  if (!may(staff.role, 'case.claim') || verificationIds.length === 0) return new Set();
  return new Set(await listVeiled(db, staff.id, verificationIds));
}

/** A decided case without its decision, where that is to stay hidden. */
export function veil(row: NamedCaseRow, veiled: ReadonlySet<string>): NamedCaseRow {
  if (row.kind !== 'verification' || !veiled.has(row.verification_id)) return row;
  return { ...row, outcome: null, decided_by: null, decider_name: null, note_sealed: null };
}
