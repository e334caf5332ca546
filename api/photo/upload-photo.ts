import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Photo } from '../../domain/contract/photo';
import { stops } from '../../domain/photo/photo-problems';
import { isPhotoSide, mostUnusedPhotos, type PhotoPurpose } from '../../domain/photo/photo-sides';
import type { Language } from '../../domain/words';
import { lockAccount } from '../account/account-store';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { answerOnce, knownAnswer } from '../http/answer-once';
import { assertThat, Refusal } from '../http/refusal';
import { removeFile } from './erase-photo';
import { keepMark } from './marks/keep-mark';
import { addLooseFile, countUnusedPhotos, deleteLooseFile, insertPhoto, type PhotoRow } from './photo-store';
import { type PreparedPhoto, preparePhoto } from './prepare-photo';
import { type ReadPhoto, readPhoto } from './read-photo';
import { readOwnPhoto } from './read-photos';
import { sealReading } from './reading-seal';

interface Upload {
  accountId: string;
  /** The member of staff to whom a caller sent it (R26). */
  uploadedBy?: string;
  side: PhotoPurpose;
  bytes: Buffer;
  idempotencyKey: string;
  language: Language;
}

/**
 * Keeps one photo: decoded, re-encoded, its file announced as loose, then read and judged while it is encrypted and
 * stored, and only then a photo. Whatever cuts this short, and a repetition that lost to its twin, leaves a loose file
 * that nobody sees and the sweep removes; never a photo without its file.
 */
export async function uploadPhoto(deps: Deps, upload: Upload): Promise<Photo> {
  const { accountId, side, bytes, uploadedBy = null } = upload;
  const owner = { accountId, uploadedBy };
  const route = uploadedBy === null ? '/v1/photos' : `/v1/review/assisted-clearings/${uploadedBy}`;
  const asked = `POST ${route} ${side} ${createHash('sha256').update(bytes).digest('hex')}`;
  const once = { accountId, key: upload.idempotencyKey, asked };
  const known = await knownAnswer<Kept>(deps, once);
  if (known) return readOwnPhoto(deps, accountId, known.answer.id, upload.language);

  await deps.limits.take('photo', uploadedBy ?? accountId);
  refuseWhenFull(await countUnusedPhotos(deps.db, owner));
  const prepared = await preparePhoto(bytes);
  const id = uuidv7();
  const looseSince = toColumn(deps.sessionClock.now());
  const read = await readAndStore(deps, prepared, { id, side, looseSince });
  const now = toColumn(deps.clock.now());
  const row: PhotoRow = {
    id,
    account_id: accountId,
    uploaded_by: uploadedBy,
    side,
    width: prepared.width,
    height: prepared.height,
    problems: JSON.stringify(read.problems),
    reading_state: read.state,
    reader: (isPhotoSide(side) && deps.reader?.name) || null,
    reading_sealed: sealReading(deps.cipher, id, read.reading),
    stopped: stops(read.problems, read.state),
    uploaded_at: now,
    verification_id: null,
    clearing_id: null,
    unused_since: now,
    erased_at: null,
  };
  const answer = await answerOnce<Kept>(deps, once, async (trx) => {
    await lockAccount(trx, accountId);
    refuseWhenFull(await countUnusedPhotos(trx, owner));
    // Swept meanwhile: the file is gone, so there must be no photo.
    assertThat(await deleteLooseFile(trx, id, looseSince), 'unavailable');
    await insertPhoto(trx, row);
    if (read.mark) await keepMark(trx, deps, row, read.mark);
    await record(trx, deps, {
      actor: uploadedBy === null ? { kind: 'person', id: accountId } : { kind: 'staff', id: uploadedBy },
      action: 'photo.upload',
      subject: { kind: 'photo', id },
    });
    return { id };
  }).catch(async (error: unknown) => {
    // A refusal is certain; after any other failure the photo may have been kept, and only the sweep can tell.
    if (error instanceof Refusal) await removeFile(deps, id);
    throw error;
  });
  if (answer.id !== id) await removeFile(deps, id);
  return readOwnPhoto(deps, accountId, answer.id, upload.language);
}

/** What is kept for an `Idempotency-Key`: no more than this, so that erasing a photo leaves nothing of its reading. */
type Kept = Pick<Photo, 'id'>;

/** Both at once. A reader that refuses takes the file with it; a storage that fails leaves a loose one to the sweep. */
async function readAndStore(
  deps: Deps,
  photo: PreparedPhoto,
  file: { id: string; side: PhotoPurpose; looseSince: string },
): Promise<ReadPhoto> {
  const [read, stored] = await Promise.allSettled([
    readPhoto(deps, photo, file.side),
    addLooseFile(deps.db, file.id, file.looseSince).then(() => deps.photos.put(file.id, photo.jpeg)),
  ]);
  if (stored.status === 'rejected') throw stored.reason;
  if (read.status === 'fulfilled') return read.value;
  await removeFile(deps, file.id);
  throw read.reason;
}

function refuseWhenFull(unused: number): void {
  if (unused >= mostUnusedPhotos) throw new Refusal('photo_limit_reached', { values: { most: mostUnusedPhotos } });
}
