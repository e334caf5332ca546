import { isSamePortrait } from '../../../domain/photo/photo-mark';
import type { Deps } from '../../deps';
import { openPortrait } from './mark-seal';
import { type AlikeRow, findMark, listAlike, listPairs, type MarkRow } from './mark-store';

/** Of more submissions than this with one card's print the newest are compared, and it is said that there are more. */
export const mostCompared = 200;

/** A submission by another account with a near-identical front. */
export type SimilarPhoto = Pick<AlikeRow, 'verification_id' | 'account_id' | 'fingerprint'>;

export interface SimilarPhotos {
  found: SimilarPhoto[];
  /** There are older ones with the same print, which were not compared. */
  more: boolean;
}

/**
 * Other accounts' submissions with a near-identical front: two printed fields in common, and the same portrait (R11). Uploads
 * that were never submitted do not count, nor, where `until` is given, what was submitted after it. `undefined` where the
 * photo has no mark, and is compared with nothing.
 */
export async function findSimilarPhotos(
  { db, cipher, log }: Pick<Deps, 'db' | 'cipher' | 'log'>,
  photoId: string,
  until: string | null = null,
): Promise<SimilarPhotos | undefined> {
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
  const alike = await listAlike(db, { pairs, accountId: mark.account_id, until }, mostCompared + 1);
  const found = alike.slice(0, mostCompared).filter((row) => {
    const portrait = open(row);
    return portrait !== undefined && isSamePortrait(own, portrait);
  });
  return { found, more: alike.length > mostCompared };
}
