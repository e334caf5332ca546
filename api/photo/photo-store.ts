import type { Knex } from 'knex';
import type { PhotoProblemCode } from '../../domain/photo/photo-problems';
import { type PhotoPurpose, photoPurposes } from '../../domain/photo/photo-sides';
import type { ReadingState } from '../../domain/reading/reading';

export interface PhotoRow {
  id: string;
  account_id: string;
  /** The member of staff to whom a caller sent it (R26); `null`: the person uploaded it. */
  uploaded_by: string | null;
  side: PhotoPurpose;
  width: number;
  height: number;
  /** JSON list of {@link PhotoProblemCode}. */
  problems: string;
  reading_state: ReadingState;
  /** Which reader looked at it. */
  reader: string | null;
  reading_sealed: string | null;
  /** Had to be taken again. SQLite answers 0 and 1. */
  stopped: boolean | number;
  uploaded_at: string;
  /** The submission that uses it. */
  verification_id: string | null;
  /** The request to clear the real name that uses it. */
  clearing_id: string | null;
  /** Set exactly while neither uses it. */
  unused_since: string | null;
  erased_at: string | null;
}

export function problemCodes(row: Pick<PhotoRow, 'problems'>): PhotoProblemCode[] {
  return JSON.parse(row.problems);
}

export async function insertPhoto(db: Knex, row: PhotoRow): Promise<void> {
  await db('photos').insert(row);
}

/** The person's own photos of an account, or those that a caller sent to one member of staff: neither counts for the other. */
export interface PhotoOwner {
  accountId: string;
  uploadedBy: string | null;
}

export async function countUnusedPhotos(db: Knex, { accountId, uploadedBy }: PhotoOwner): Promise<number> {
  const row = await db('photos')
    .where({ account_id: accountId, uploaded_by: uploadedBy })
    .whereNotNull('unused_since')
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}

/** How many of the person's photos for each purpose had to be taken again since `since`, erased ones included. */
export async function countStoppedPhotos(
  db: Knex,
  accountId: string,
  since: string | null,
): Promise<Record<PhotoPurpose, number>> {
  const query = db('photos').where({ account_id: accountId, uploaded_by: null, stopped: true });
  if (since !== null) query.where('uploaded_at', '>', since);
  const rows: { side: PhotoPurpose; n: number | string }[] = await query
    .groupBy('side')
    .select('side')
    .count({ n: '*' });
  const count = (purpose: PhotoPurpose) => Number(rows.find(({ side }) => side === purpose)?.n ?? 0);
  return Object.fromEntries(photoPurposes.map((purpose) => [purpose, count(purpose)])) as Record<PhotoPurpose, number>;
}

/**
 * The person's photos that have not been erased, newest first. What a caller sent to staff is not among them: it may show
 * somebody else.
 */
export async function listPhotos(db: Knex, accountId: string, unusedOnly: boolean): Promise<PhotoRow[]> {
  const query = db('photos')
    .where({ account_id: accountId, uploaded_by: null })
    .whereNull('erased_at')
    .orderBy('id', 'desc')
    .limit(100);
  return unusedOnly ? query.whereNotNull('unused_since') : query;
}

export async function findPhoto(db: Knex, id: string): Promise<PhotoRow | undefined> {
  return db('photos').where({ id }).whereNull('erased_at').first();
}

/** One of the person's own photos. */
export async function findOwnPhoto(db: Knex, accountId: string, id: string): Promise<PhotoRow | undefined> {
  const photo = await findPhoto(db, id);
  return photo?.account_id === accountId && photo.uploaded_by === null ? photo : undefined;
}

/** What uses a photo: a submission, or a request to clear the real name. */
export type PhotoUse = { verification_id: string } | { clearing_id: string };

/** Gives an unused photo of the account to what will use it. False when it is not there, not theirs, or used already. */
export async function attachPhoto(
  db: Knex,
  photo: PhotoOwner & { id: string; purpose: PhotoPurpose },
  use: PhotoUse,
): Promise<boolean> {
  const changed = await db('photos')
    .where({ id: photo.id, account_id: photo.accountId, uploaded_by: photo.uploadedBy, side: photo.purpose })
    .whereNotNull('unused_since')
    .update({ ...use, unused_since: null });
  return changed === 1;
}

/** What is left of the photos that something uses. */
export async function listPhotosOf(db: Knex, use: PhotoUse): Promise<string[]> {
  return db('photos').where(use).whereNull('erased_at').pluck('id');
}

/** Lets what follows from one request use its photos as well. */
export async function lendPhotos(db: Knex, from: PhotoUse, to: PhotoUse): Promise<void> {
  await db('photos').where(from).update(to);
}

/** Takes photos back from what used them, so that the next one can. */
export async function releasePhotos(db: Knex, use: PhotoUse, ids: string[], now: string): Promise<void> {
  await db('photos')
    .where(use)
    .whereIn('id', ids)
    .update({ verification_id: null, clearing_id: null, unused_since: now });
}

/** Marks an unused photo as erased; what was read of it goes with it. False when a submission took it meanwhile. */
export async function markErased(db: Knex, id: string, now: string): Promise<boolean> {
  const changed = await db('photos')
    .where({ id })
    .whereNotNull('unused_since')
    .update({ erased_at: now, unused_since: null, reading_sealed: null });
  return changed === 1;
}

export async function listUnusedSince(db: Knex, before: string, most: number): Promise<Pick<PhotoRow, 'id'>[]> {
  return db('photos').where('unused_since', '<', before).orderBy('unused_since').limit(most).select('id');
}

/** Notes that a file may be without a photo: before it is stored, or once its photo is erased. */
export async function addLooseFile(db: Knex, id: string, since: string): Promise<void> {
  await db('loose_photo_files').insert({ id, since });
}

/** Takes a file off the list; given `since`, only if nobody touched it. False when it was not there so. */
export async function deleteLooseFile(db: Knex, id: string, since?: string): Promise<boolean> {
  return (
    (await db('loose_photo_files')
      .where(since === undefined ? { id } : { id, since })
      .delete()) === 1
  );
}

export async function listLooseFiles(db: Knex, before: string, most: number): Promise<{ id: string; since: string }[]> {
  return db('loose_photo_files').where('since', '<', before).orderBy('since').limit(most);
}

/** Takes hold of a loose file. False when its upload, or another sweep, was faster. */
export async function seizeLooseFile(db: Knex, file: { id: string; since: string }, now: string): Promise<boolean> {
  return (await db('loose_photo_files').where(file).update({ since: now })) === 1;
}
