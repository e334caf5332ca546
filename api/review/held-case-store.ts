import type { Knex } from 'knex';
import type { StaffMember } from '../http/who';
import type { CaseRow, Held } from './case-store';
import { mayWorkOn } from './second-person';

const photoColumns = [
  ...['front_photo_id', 'back_photo_id'].map((name) => `verifications.${name}`),
  ...['front_photo_id', 'back_photo_id', 'holding_photo_id', 'bank_card_photo_id'].map((name) => `clearings.${name}`),
];

/** What tells who may work on a case. */
type Workable = Pick<CaseRow, 'kind' | 'first_approver_id'>;

/** Whether a member of staff holds, now, and may work on a case about a submission or a clearing that a photo was sent in with. */
export async function holdsCaseWith(
  db: Knex,
  photoId: string,
  staff: Pick<StaffMember, 'id' | 'role'>,
  now: string,
): Promise<boolean> {
  const held: Workable[] = await db('cases')
    .join('verifications', 'verifications.id', 'cases.verification_id')
    .leftJoin('clearings', 'clearings.id', 'cases.clearing_id')
    .where({ 'cases.status': 'claimed', 'cases.holder_id': staff.id })
    .where('cases.lease_until', '>=', now)
    .where((q) => {
      for (const column of photoColumns) q.orWhere(column, photoId);
    })
    .select('cases.kind', 'cases.first_approver_id');
  return held.some((row) => mayWorkOn(row, staff));
}

/** What a member of staff holds, under a lease that may have run out. */
export async function listCasesHeldBy(db: Knex, staffId: string): Promise<(Held & Workable)[]> {
  return db('cases')
    .where({ status: 'claimed', holder_id: staffId })
    .orderBy('id')
    .select('id', 'version', 'kind', 'first_approver_id');
}
