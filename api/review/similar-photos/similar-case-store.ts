import type { Knex } from 'knex';
import { type Member, onlyVisibleTo } from '../visible-case-store';

/** The cases of some submissions that there are for a member of staff. */
export async function listVisibleCasesOf(
  db: Knex,
  verificationIds: readonly string[],
  staff: Member,
): Promise<{ id: string; verification_id: string }[]> {
  const query = db('cases')
    .where('cases.kind', 'verification')
    .whereIn('cases.verification_id', verificationIds)
    .select('cases.id', 'cases.verification_id');
  onlyVisibleTo(query, staff);
  return query;
}
