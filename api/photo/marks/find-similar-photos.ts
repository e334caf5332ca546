import { isSamePortrait } from '../../../domain/photo/photo-mark';
import type { Deps } from '../../deps';
import { openPortrait } from './mark-seal';
import { type AlikeRow, findMark, listAlike, listPairs, type MarkRow } from './mark-store';

/** More submissions than this with one card's print are not told apart any further: they were seen to be many. */
const mostLookedAt = 200;

/** A submission by another account with a near-identical front. */
export type SimilarPhoto = Pick<AlikeRow, 'verification_id' | 'account_id' | 'fingerprint'>;

/**
 * Other accounts' submissions with a near-identical front: two printed fields in common, and the same portrait (R11). Uploads
 * that were never submitted do not count. `undefined` where the photo has no mark, and is compared with nothing.
 */
export async function findSimilarPhotos(
  { db, cipher, log }: Pick<Deps, 'db' | 'cipher' | 'log'>,
  photoId: string,
): Promise<SimilarPhoto[] | undefined> {
  const open = (row: MarkRow) => {
    try {
      return openPortrait(cipher, row);
    } catch (err) {
      // A lost key, a damaged disk: one that cannot be opened is compared with nothing, and stops nobody's work.
      log.error({ err }, 'A portrait cannot be opened');
      return undefined;
    }
  };
  const mark = await findMark(db, photoId);
  const own = mark && open(mark);
  if (!mark || own === undefined) return undefined;
  const pairs = await listPairs(db, photoId);
  const alike = await listAlike(db, { pairs, accountId: mark.account_id }, mostLookedAt);
  return alike.filter((row) => {
    const portrait = open(row);
    return portrait !== undefined && isSamePortrait(own, portrait);
  });
}
