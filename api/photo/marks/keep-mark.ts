import type { Knex } from 'knex';
import type { PhotoMark } from '../../../domain/photo/photo-mark';
import type { Deps } from '../../deps';
import type { PhotoRow } from '../photo-store';
import { hashPairs, sealPortrait } from './mark-seal';
import { insertMark } from './mark-store';

/** Keeps a photo's mark, in the transaction that keeps the photo: the portrait sealed, the print as keyed hashes alone. */
export async function keepMark(
  trx: Knex.Transaction,
  { cipher, fingerprint }: Pick<Deps, 'cipher' | 'fingerprint'>,
  photo: Pick<PhotoRow, 'id' | 'account_id'>,
  mark: PhotoMark,
): Promise<void> {
  const { id: photo_id, account_id } = photo;
  const row = { photo_id, account_id, portrait_sealed: sealPortrait(cipher, photo_id, mark.portrait) };
  await insertMark(trx, row, hashPairs(fingerprint, mark));
}
