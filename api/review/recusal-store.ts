import type { Knex } from 'knex';

/** Keeps a member of staff away from a case: they gave their opinion, or know of one. */
export async function insertRecusal(db: Knex, caseId: string, staffId: string): Promise<void> {
  await db('recusals').insert({ case_id: caseId, staff_id: staffId }).onConflict(['case_id', 'staff_id']).ignore();
}

/**
 * Leaves out of a query over `cases` those from which a member of staff is recused. Joined instead, MariaDB reads the
 * whole queue into a buffer and sorts it.
 */
export function withoutRecused(query: Knex.QueryBuilder, staffId: string): void {
  query.whereNotExists((recused) =>
    recused
      .from('recusals')
      .whereRaw('?? = ??', ['recusals.case_id', 'cases.id'])
      .where('recusals.staff_id', staffId)
      .select('case_id'),
  );
}

/**
 * Of these verifications, those whose second look is still open, and that this member of staff could be given: what was
 * decided about them stays hidden from them.
 */
export async function listVeiled(db: Knex, staffId: string, verificationIds: string[]): Promise<string[]> {
  const query = db('cases')
    .whereIn('cases.verification_id', verificationIds)
    .where('cases.kind', 'second-look')
    .whereNot('cases.status', 'closed')
    .select('cases.verification_id');
  withoutRecused(query, staffId);
  const rows: { verification_id: string }[] = await query;
  return rows.map(({ verification_id }) => verification_id);
}

/** The open second looks at other attempts of the same account that this member of staff does not hold. */
export async function listOtherLooks(db: Knex, verificationId: string, staffId: string): Promise<{ id: string }[]> {
  return db('verifications as this')
    .join('verifications as other', 'other.account_id', 'this.account_id')
    .join('cases', 'cases.verification_id', 'other.id')
    .where('this.id', verificationId)
    .whereNot('other.id', verificationId)
    .where('cases.kind', 'second-look')
    .whereNot('cases.status', 'closed')
    .where((q) => q.whereNull('cases.holder_id').orWhereNot('cases.holder_id', staffId))
    .select('cases.id');
}
