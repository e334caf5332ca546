import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Photo } from '../../domain/contract';
import { mostUnusedPhotos, type PhotoSide } from '../../domain/photo/photo-sides';
import type { Language } from '../../domain/words';
import { lockAccount } from '../account/account-store';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { answerOnce, knownAnswer } from '../http/answer-once';
import { Refusal } from '../http/refusal';
import { judgePhoto } from './judge-photo';
import { countUnusedPhotos, insertPhoto, type PhotoRow } from './photo-store';
import { preparePhoto } from './prepare-photo';
import { presentPhoto } from './present-photo';

interface Upload {
  accountId: string;
  side: PhotoSide;
  bytes: Buffer;
  idempotencyKey: string;
  language: Language;
}

/**
 * Keeps one photo: decoded, judged, re-encoded, encrypted, stored, and only then known to the database. A crash in
 * between leaves a file that nobody sees and the sweep removes, never a photo without its file.
 */
export async function uploadPhoto(deps: Deps, upload: Upload): Promise<Photo> {
  const { accountId, side, bytes } = upload;
  const asked = `POST /v1/photos ${side} ${createHash('sha256').update(bytes).digest('hex')}`;
  const once = { accountId, key: upload.idempotencyKey, asked };
  const known = await knownAnswer<Photo>(deps, once);
  if (known) return known.answer;

  await deps.limits.take('photo', accountId);
  refuseWhenFull(await countUnusedPhotos(deps.db, accountId));
  const prepared = await preparePhoto(bytes);
  const problems = await judgePhoto(prepared);
  const id = uuidv7();
  await deps.photos.put(id, prepared.jpeg);
  const now = toColumn(deps.clock.now());
  const row: PhotoRow = {
    id,
    account_id: accountId,
    side,
    width: prepared.width,
    height: prepared.height,
    problems: JSON.stringify(problems),
    uploaded_at: now,
    verification_id: null,
    unused_since: now,
    erased_at: null,
  };
  const answer = await keep(deps, once, row, upload.language).catch(async (error: unknown) => {
    await deps.photos.remove(id);
    throw error;
  });
  // A repetition that ran at the same time won; its photo is the one that counts.
  if (answer.id !== id) await deps.photos.remove(id);
  return answer;
}

function keep(deps: Deps, once: Parameters<typeof answerOnce>[1], row: PhotoRow, language: Language): Promise<Photo> {
  return answerOnce(deps, once, async (trx) => {
    await lockAccount(trx, row.account_id);
    refuseWhenFull(await countUnusedPhotos(trx, row.account_id));
    await insertPhoto(trx, row);
    await record(trx, deps, {
      actor: { kind: 'person', id: row.account_id },
      action: 'photo.upload',
      subject: { kind: 'photo', id: row.id },
    });
    return presentPhoto(row, language);
  });
}

function refuseWhenFull(unused: number): void {
  if (unused >= mostUnusedPhotos) throw new Refusal('photo_limit_reached', { values: { most: mostUnusedPhotos } });
}
