import type { Knex } from 'knex';

export interface MarkRow {
  photo_id: string;
  account_id: string;
  portrait_sealed: string;
}

/** @param pairs keyed hashes, by which alike ones are found */
export async function insertMark(db: Knex, row: MarkRow, pairs: readonly string[]): Promise<void> {
  await db('photo_marks').insert(row);
  await db('photo_mark_pairs').insert(pairs.map((pair) => ({ pair, photo_id: row.photo_id })));
}

/** Nothing happens where there is none. */
export async function deleteMark(db: Knex, photoId: string): Promise<void> {
  await db('photo_mark_pairs').where({ photo_id: photoId }).delete();
  await db('photo_marks').where({ photo_id: photoId }).delete();
}

export async function findMark(db: Knex, photoId: string): Promise<MarkRow | undefined> {
  return db('photo_marks').where({ photo_id: photoId }).first();
}

/** The keyed hashes of a photo's pairs. */
export async function listPairs(db: Knex, photoId: string): Promise<string[]> {
  return db('photo_mark_pairs').where({ photo_id: photoId }).pluck('pair');
}

/** A submission by another account whose front has a pair of printed fields in common with a photo. */
export interface AlikeRow extends MarkRow {
  verification_id: string;
  /** Of the ID number that was submitted with it. */
  fingerprint: string;
}

/**
 * Submissions, whatever became of them, whose front has one of these pairs, the newest first; of other accounts than its
 * own. By an index, so that it costs what is alike, not what is stored.
 */
export async function listAlike(
  db: Knex,
  { pairs, accountId, until = null }: { pairs: readonly string[]; accountId: string; until?: string | null },
  most: number,
): Promise<AlikeRow[]> {
  const query = db('photo_mark_pairs')
    .join('photo_marks', 'photo_marks.photo_id', 'photo_mark_pairs.photo_id')
    .join('verifications', (join) =>
      // By its account, of which there is an index.
      join
        .on('verifications.account_id', 'photo_marks.account_id')
        .on('verifications.front_photo_id', 'photo_marks.photo_id'),
    )
    .whereIn('photo_mark_pairs.pair', pairs)
    .whereNot('photo_marks.account_id', accountId)
    // It names the photos of the card once more, which came with another submission.
    .whereNot('verifications.kind', 'reissue')
    .distinct('photo_marks.photo_id', 'photo_marks.account_id', 'photo_marks.portrait_sealed', {
      verification_id: 'verifications.id',
      fingerprint: 'verifications.fingerprint',
    })
    .orderBy('verifications.id', 'desc')
    .limit(most);
  if (until !== null) query.where('verifications.submitted_at', '<=', until);
  return query;
}
