import type { Knex } from 'knex';
import { type Actor, record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { deleteMark } from './marks/mark-store';
import { addLooseFile, deleteLooseFile, findOwnPhoto, markErased } from './photo-store';

/**
 * Erases one of the person's unused photos: first for everyone (the row), then from the storage; should the process
 * die in between, the sweep finishes. Refuses with `not_found` or `photo_in_use`.
 */
export async function deletePhoto(deps: Deps, accountId: string, id: string): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    assertThat(await findOwnPhoto(trx, accountId, id), 'not_found');
    const erased = await eraseRow(trx, deps, id, 'photo.delete', { kind: 'person', id: accountId });
    assertThat(erased, 'photo_in_use');
  });
  await removeFile(deps, id);
}

/** Erases a photo that no submission uses any more. Nothing happens when one took it meanwhile. */
export async function eraseUnusedPhoto(deps: Deps, id: string): Promise<void> {
  const erased = await inTransaction(deps.db, (trx) => eraseRow(trx, deps, id, 'photo.erase', { kind: 'system' }));
  if (erased) await removeFile(deps, id);
}

async function eraseRow(
  trx: Knex.Transaction,
  deps: Deps,
  id: string,
  action: 'photo.delete' | 'photo.erase',
  actor: Actor,
): Promise<boolean> {
  if (!(await markErased(trx, id, toColumn(deps.clock.now())))) return false;
  await deleteMark(trx, id);
  await addLooseFile(trx, id, toColumn(deps.sessionClock.now()));
  await record(trx, deps, { actor, action, subject: { kind: 'photo', id } });
  return true;
}

/** Removes a file that is on the list of loose ones, then takes it off the list. */
export async function removeFile(deps: Deps, id: string): Promise<void> {
  await deps.photos.remove(id);
  await deleteLooseFile(deps.db, id);
}
