import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { PhotoRow } from '../photo-store';

export type UnmarkedFront = Pick<PhotoRow, 'id' | 'account_id'>;

/** Fronts in review that ran out of time when they were uploaded, and have no mark. */
function unmarkedFronts(db: Knex) {
  // Joined, for MariaDB would read all marks there are to answer `not exists`.
  return db('photos')
    .join('verifications', 'verifications.id', 'photos.verification_id')
    .leftJoin('photo_marks', 'photo_marks.photo_id', 'photos.id')
    .where({ 'photos.side': 'front', 'photos.reading_state': 'timed-out', 'verifications.status': 'pending' })
    .whereNull('photos.erased_at')
    .whereNull('photo_marks.photo_id');
}

/** The oldest first. Ids begin with the time at which they were made, so that only what came in since then is read. */
export async function listUnmarkedFronts(db: Knex, since: Date, most: number): Promise<UnmarkedFront[]> {
  return unmarkedFronts(db)
    .where('photos.id', '>', uuidv7({ msecs: since.getTime() }))
    .orderBy('photos.id')
    .limit(most)
    .select('photos.id', 'photos.account_id');
}

/** Whether one still is; nobody erases it, or gives it a mark here, until the transaction ends. */
export async function lockUnmarkedFront(trx: Knex.Transaction, id: string): Promise<boolean> {
  await trx('photos').where({ id }).forUpdate().first('id');
  return (await unmarkedFronts(trx).where('photos.id', id).first('photos.id')) !== undefined;
}
