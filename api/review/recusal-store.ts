import type { Knex } from 'knex';
import { type CaseKind, waitingStatuses } from '../../domain/review/case-states';
import { judgesOf, type LookKind } from '../../domain/review/second-look';

/** Keeps a member of staff away from a case: they gave their opinion, or know of one. */
export async function insertRecusal(db: Knex, caseId: string, staffId: string): Promise<void> {
  await db('recusals').insert({ case_id: caseId, staff_id: staffId }).onConflict(['case_id', 'staff_id']).ignore();
}

/**
 * Leaves out of a query over `cases` those from which a member of staff is recused. Joined instead, MariaDB reads the
 * whole queue into a buffer and sorts it.
 */
export function withoutRecused(query: Knex.QueryBuilder, staffId: string, cases = 'cases'): void {
  query.whereNotExists((recused) =>
    recused
      .from('recusals')
      .whereRaw('?? = ??', ['recusals.case_id', `${cases}.id`])
      .where('recusals.staff_id', staffId)
      .select('case_id'),
  );
}

/** Keeps in a query over `cases` those that nobody may judge: of the staff as they are now, all are recused (R13). */
export function withoutJudges(query: Knex.QueryBuilder, kind: LookKind): void {
  query.where('cases.kind', kind).whereNotExists((judges) =>
    judges
      .from('staff')
      .whereIn('staff.role', judgesOf(kind))
      .whereNull('staff.disabled_at')
      .whereNotExists((recused) =>
        recused
          .from('recusals')
          .whereRaw('?? = ??', ['recusals.case_id', 'cases.id'])
          .whereRaw('?? = ??', ['recusals.staff_id', 'staff.id'])
          .select('case_id'),
      )
      .select('staff.id'),
  );
}

/** A decision that stays hidden, and whose it is. */
export interface VeiledDecision {
  verification_id: string;
  account_id: string;
}

/**
 * Of these accounts, the decisions whose second look is still open, and that this member of staff could be given: what was
 * decided stays hidden from them.
 */
export async function listVeiled(db: Knex, staffId: string, accountIds: string[]): Promise<VeiledDecision[]> {
  const query = db('verifications')
    .join('cases', 'cases.verification_id', 'verifications.id')
    .whereIn('verifications.account_id', accountIds)
    .where('cases.kind', 'second-look')
    .whereIn('cases.status', waitingStatuses)
    .select('cases.verification_id', 'verifications.account_id');
  withoutRecused(query, staffId);
  return query;
}

/** Leaves out of a query over `cases` what was decided, where that stays hidden from this member of staff. */
export function withoutVeiled(query: Knex.QueryBuilder, staffId: string): void {
  query.whereNotExists((looks) => {
    looks
      .from('cases as look')
      .whereRaw('?? = ??', ['look.verification_id', 'cases.verification_id'])
      .where('look.kind', 'second-look')
      .whereIn('look.status', waitingStatuses)
      .select('look.id');
    withoutRecused(looks, staffId, 'look');
  });
}

/**
 * Recuses whoever gets a case into their hands from the second looks at earlier attempts of the same account: its page
 * tells how those were decided. A clearing is of an approved one, so that its own look is no secret either. What they hold
 * already they keep, for to them it stays hidden.
 */
export async function recuseFromEarlierLooks(
  db: Knex,
  { verification_id, kind }: { verification_id: string; kind: CaseKind },
  staffId: string,
): Promise<void> {
  const looks: { id: string }[] = await db('verifications as this')
    .join('verifications as earlier', 'earlier.account_id', 'this.account_id')
    .join('cases', 'cases.verification_id', 'earlier.id')
    .where('this.id', verification_id)
    .whereRaw(kind === 'clearing' ? '?? <= ??' : '?? < ??', ['earlier.id', 'this.id'])
    .where('cases.kind', 'second-look')
    .whereIn('cases.status', waitingStatuses)
    .where((q) => q.whereNull('cases.holder_id').orWhereNot('cases.holder_id', staffId))
    .select('cases.id');
  for (const look of looks) await insertRecusal(db, look.id, staffId);
}
