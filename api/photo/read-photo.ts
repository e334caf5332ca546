import { beijingDate } from '../../domain/calendar/civil-date';
import { type JudgedPhoto, judgePhoto, type SeenPhoto } from '../../domain/photo/judge-photo';
import { judgePicture } from '../../domain/photo/judge-picture';
import { markOf, type PhotoMark } from '../../domain/photo/photo-mark';
import { isPhotoSide, type PhotoPurpose, type PhotoSide } from '../../domain/photo/photo-sides';
import type { ReadingState } from '../../domain/reading/reading';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { measurePicture } from './measure-picture';
import type { PreparedPhoto } from './prepare-photo';
import type { PhotoReader } from './reading/photo-reader';

export interface ReadPhoto extends JudgedPhoto {
  state: ReadingState;
  /** Of a front that was made out. */
  mark?: PhotoMark;
}

/**
 * Reads and judges a photo (R3). When the reader runs out of time or fails, the photo is kept unread and the person may
 * go on: our fault stops nobody. What is no side of the card is shown to no reader: only its quality is judged, and no
 * number of a bank card is kept. Refuses with `busy`.
 */
export async function readPhoto(deps: Deps, photo: PreparedPhoto, purpose: PhotoPurpose): Promise<ReadPhoto> {
  if (isPhotoSide(purpose)) return readSide(deps, photo.jpeg, purpose);
  return { state: 'none', reading: {}, problems: judgePicture(await measurePicture(photo)) };
}

/** The mark of a front that ran out of time when it was uploaded. Refuses with `busy`. */
export async function readMark(deps: Deps, jpeg: Buffer): Promise<PhotoMark | undefined> {
  return (await readSide(deps, jpeg, 'front')).mark;
}

async function readSide(deps: Deps, jpeg: Buffer, side: PhotoSide): Promise<ReadPhoto> {
  if (!deps.reader) return { state: 'none', reading: {}, problems: [] };
  const seen = await look(deps.reader, deps, jpeg, side);
  if (!seen) return { state: 'timed-out', reading: {}, problems: ['unreadable'] };
  const mark = side === 'front' && seen.shows === side ? markOf(seen) : undefined;
  return { state: 'read', ...judgePhoto(seen, side, beijingDate(deps.clock.now())), mark };
}

async function look(reader: PhotoReader, { log }: Deps, jpeg: Buffer, side: PhotoSide): Promise<SeenPhoto | undefined> {
  const started = performance.now();
  try {
    const seen = await reader.read(jpeg, side);
    log.info({ ms: Math.round(performance.now() - started), shows: seen?.shows, signs: seen?.signs }, 'photo read');
    return seen;
  } catch (err) {
    if (err instanceof Refusal) throw err;
    log.error({ err, reader: reader.name }, 'A photo could not be read');
    return undefined;
  }
}
