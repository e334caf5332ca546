import type { Knex } from 'knex';
import type { PhotoPurpose } from '../../domain/photo/photo-sides';
import { type BadField, invalidInput } from '../http/refusal';
import { attachPhoto, findPhoto, type PhotoUse } from './photo-store';

/** A photo as a request names it: in which field, and what it must have been taken for. */
export interface NamedPhoto {
  path: string;
  id: string;
  purpose: PhotoPurpose;
}

/**
 * Gives an account's unused photos to a request: the person's own, or those that a caller sent to one member of staff. Refuses
 * with `invalid_input`, naming each field that is wrong.
 */
export async function attachPhotos(
  trx: Knex.Transaction,
  accountId: string,
  named: readonly NamedPhoto[],
  use: PhotoUse,
  uploadedBy: string | null = null,
): Promise<void> {
  const twice = named.filter(({ id }, i) => named.findIndex((other) => other.id === id) < i);
  if (twice.length > 0) throw invalidInput(twice.map(({ path }) => ({ path, code: 'same_photo_twice' })));
  const problems: BadField[] = [];
  for (const { path, id, purpose } of named) {
    if (await attachPhoto(trx, { id, accountId, uploadedBy, purpose }, use)) continue;
    const photo = await findPhoto(trx, id);
    // Somebody else's photo is answered like one that does not exist.
    if (photo?.account_id !== accountId || photo.uploaded_by !== uploadedBy)
      problems.push({ path, code: 'photo_not_found' });
    else problems.push({ path, code: photo.side === purpose ? 'photo_in_use' : 'photo_wrong_side' });
  }
  if (problems.length > 0) throw invalidInput(problems);
}
