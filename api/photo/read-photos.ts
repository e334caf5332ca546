import type { Photo } from '../../domain/contract/photo';
import type { PhotoPurpose } from '../../domain/photo/photo-sides';
import type { Language } from '../../domain/words';
import { record } from '../audit/record';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { findLastSubmission } from '../verification/verification-store';
import { countStoppedPhotos, findPhoto, listPhotos, type PhotoRow } from './photo-store';
import { presentPhoto } from './present-photo';
import { openReading } from './reading-seal';

/**
 * The account's photos with what was read of them, newest first; so a draft that was lost fills itself again (R7).
 * What was read is names and numbers: the look leaves an audit row (R15).
 */
export async function readPhotos(
  deps: Deps,
  accountId: string,
  unusedOnly: boolean,
  language: Language,
): Promise<Photo[]> {
  const rows = await listPhotos(deps.db, accountId, unusedOnly);
  const tries = await countTries(deps, accountId);
  if (rows.length > 0) {
    await record(deps.db, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'photo.reading-read',
      subject: { kind: 'account', id: accountId },
    });
  }
  return rows.map((row) => present(deps, row, tries, language));
}

/** One of the account's photos, read now. Refuses with `not_found` once it has been erased. */
export async function readOwnPhoto(deps: Deps, accountId: string, id: string, language: Language): Promise<Photo> {
  const row = await findPhoto(deps.db, id);
  assertThat(row, 'not_found');
  return present(deps, row, await countTries(deps, accountId), language);
}

async function countTries({ db }: Deps, accountId: string): Promise<Record<PhotoPurpose, number>> {
  return countStoppedPhotos(db, accountId, await findLastSubmission(db, accountId));
}

function present(deps: Deps, row: PhotoRow, tries: Record<PhotoPurpose, number>, language: Language): Photo {
  return presentPhoto(row, { reading: openReading(deps, row), failedTries: tries[row.side], language });
}
