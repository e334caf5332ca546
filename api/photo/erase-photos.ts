import { unusedPhotoDays } from '../../domain/photo/photo-sides';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { eraseUnusedPhoto, removeFile } from './erase-photo';
import { listLooseFiles, listUnusedSince, seizeLooseFile } from './photo-store';

const batch = 200;
const dayInMs = 86_400_000;
/** Longer than any upload takes from its file to its row. */
const looseForMs = 3_600_000;

/** Erases photos that belonged to no submission for a week. Several processes may run it at once. */
export async function eraseUnusedPhotos(deps: Deps, stopping?: AbortSignal): Promise<void> {
  const before = toColumn(new Date(deps.clock.now().getTime() - unusedPhotoDays * dayInMs));
  for (;;) {
    const due = await listUnusedSince(deps.db, before, batch);
    for (const { id } of due) {
      if (stopping?.aborted) return;
      await eraseUnusedPhoto(deps, id);
    }
    if (due.length < batch) return;
  }
}

/**
 * Removes files without a photo: an upload that was cut short, or an erasure whose second half was. It looks only at
 * what this database has listed, so it costs what is due, and a folder that belongs to another database is safe.
 * By the machine's clock, like the uploads.
 */
export async function sweepLooseFiles(deps: Deps, stopping?: AbortSignal): Promise<void> {
  const now = deps.sessionClock.now();
  const due = await listLooseFiles(deps.db, toColumn(new Date(now.getTime() - looseForMs)), batch);
  for (const file of due) {
    if (stopping?.aborted) return;
    if (await seizeLooseFile(deps.db, file, toColumn(now))) await removeFile(deps, file.id);
  }
}
