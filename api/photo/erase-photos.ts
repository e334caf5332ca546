import { unusedPhotoDays } from '../../domain/photo/photo-sides';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { knownPhotoIds, listUnusedSince, markErased } from './photo-store';

const batch = 200;
const dayInMs = 86_400_000;

/** Erases photos that belonged to no submission for a week. Several processes may run it at once. */
export async function eraseUnusedPhotos(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const before = toColumn(new Date(now.getTime() - unusedPhotoDays * dayInMs));
  for (;;) {
    const due = await listUnusedSince(deps.db, before, batch);
    for (const { id } of due) {
      const erased = await inTransaction(deps.db, async (trx) => {
        if (!(await markErased(trx, id, toColumn(now)))) return false;
        await record(trx, deps, { actor: { kind: 'system' }, action: 'photo.erase', subject: { kind: 'photo', id } });
        return true;
      });
      if (erased) await deps.photos.remove(id);
    }
    if (due.length < batch) return;
  }
}

/**
 * Removes stored files that no row needs: an upload that a crash cut short, or an erasure whose second half it cut
 * off. Files younger than an hour may still be on their way to their row. By the machine's clock, like the files.
 */
export async function sweepOrphanedPhotos(deps: Deps): Promise<void> {
  const before = new Date(deps.sessionClock.now().getTime() - 3_600_000);
  let ids: string[] = [];
  const removeUnknown = async () => {
    const known = await knownPhotoIds(deps.db, ids);
    for (const id of ids) if (!known.has(id)) await deps.photos.remove(id);
    ids = [];
  };
  for await (const id of deps.photos.listStoredBefore(before)) {
    ids.push(id);
    if (ids.length === batch) await removeUnknown();
  }
  if (ids.length > 0) await removeUnknown();
}
