import type { Knex } from 'knex';
import type { CaseRow, Held } from './case-store';

const photoColumns = [
  ...['front_photo_id', 'back_photo_id'].map((name) => `verifications.${name}`),
  // Those beside which a correction is looked at.
  ...['front_photo_id', 'back_photo_id'].map((name) => `corrected.${name}`),
  // Those beside which a dispute is.
  ...['front_photo_id', 'back_photo_id'].map((name) => `against.${name}`),
  ...['front_photo_id', 'back_photo_id', 'holding_photo_id', 'bank_card_photo_id'].map((name) => `clearings.${name}`),
];

/** What tells who may work on a case. */
type Workable = Pick<CaseRow, 'kind' | 'first_approver_id' | 'opener_id'>;

/** What a member of staff holds, now, about a submission or a clearing that a photo was sent in with. */
export async function listCasesHeldWith(db: Knex, photoId: string, staffId: string, now: string): Promise<Workable[]> {
  return db('cases')
    .join('verifications', 'verifications.id', 'cases.verification_id')
    .leftJoin('verifications as corrected', 'corrected.id', 'verifications.corrects_id')
    .leftJoin('clearings', 'clearings.id', 'cases.clearing_id')
    .leftJoin('holder_claims as disputed', (join) =>
      join.on('disputed.id', 'cases.verification_id').andOnVal('cases.kind', 'dispute'),
    )
    .leftJoin('real_names as claimed', 'claimed.id', 'disputed.target_real_name_id')
    .leftJoin('verifications as against', 'against.id', 'claimed.verification_id')
    .where({ 'cases.status': 'claimed', 'cases.holder_id': staffId })
    .where('cases.lease_until', '>=', now)
    .where((q) => {
      for (const column of photoColumns) q.orWhere(column, photoId);
      // A proof, named in a list.
      q.orWhere('verifications.id', '=', db('photos').where({ id: photoId }).select('verification_id'));
    })
    .select('cases.kind', 'cases.first_approver_id', 'cases.opener_id');
}

/** What a member of staff holds, under a lease that may have run out. */
export async function listCasesHeldBy(db: Knex, staffId: string): Promise<(Held & Workable)[]> {
  return db('cases')
    .where({ status: 'claimed', holder_id: staffId })
    .orderBy('id')
    .select('id', 'version', 'kind', 'first_approver_id', 'opener_id');
}
