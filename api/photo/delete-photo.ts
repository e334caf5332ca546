import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { findPhoto, markErased } from './photo-store';

/**
 * Erases one of the person's unused photos: first for everyone (the row), then from the storage; should the process
 * die in between, the sweep finishes. Refuses with `not_found` or `photo_in_use`.
 */
export async function deletePhoto(deps: Deps, accountId: string, id: string): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    const photo = await findPhoto(trx, id);
    assertThat(photo?.account_id === accountId, 'not_found');
    assertThat(await markErased(trx, id, toColumn(deps.clock.now())), 'photo_in_use');
    await record(trx, deps, {
      actor: { kind: 'person', id: accountId },
      action: 'photo.delete',
      subject: { kind: 'photo', id },
    });
  });
  await deps.photos.remove(id);
}
