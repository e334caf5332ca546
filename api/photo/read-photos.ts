import type { Photo } from '../../domain/contract';
import type { Language } from '../../domain/words';
import type { Deps } from '../deps';
import { findLastSubmission } from '../verification/verification-store';
import { countStoppedPhotos, listPhotos } from './photo-store';
import { presentPhoto } from './present-photo';
import { openReadingOrNone } from './reading-seal';

/** The account's photos with what was read of them, newest first; so a draft that was lost fills itself again (R7). */
export async function readPhotos(
  { db, cipher, log }: Deps,
  accountId: string,
  unusedOnly: boolean,
  language: Language,
): Promise<Photo[]> {
  const rows = await listPhotos(db, accountId, unusedOnly);
  const tries = await countStoppedPhotos(db, accountId, await findLastSubmission(db, accountId));
  const onFault = (err: unknown) => log.error({ err }, 'A reading cannot be opened');
  return rows.map((row) =>
    presentPhoto(row, { reading: openReadingOrNone(cipher, row, onFault), failedTries: tries[row.side], language }),
  );
}
