import type { Knex } from 'knex';
import { noteActivity } from '../activity/note-activity';
import { type Actor, record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, Refusal } from '../http/refusal';
import type { Person, StaffMember } from '../http/who';
import { listCasesHeldWith } from '../review/held-case-store';
import { mayWorkOn } from '../review/second-person';
import { findOwnPhoto, findPhoto } from './photo-store';
import { watermark } from './watermark';

/**
 * The picture, for its owner, or for the member of staff who holds the case that it belongs to (their name and
 * the time are all over what they get). Either look leaves an audit row (R15). To everybody else it does not exist.
 */
export async function viewPhoto(
  deps: Deps,
  id: string,
  who: { person?: Person; staff?: StaffMember },
): Promise<Buffer> {
  const look = (db: Knex, actor: Actor) =>
    record(db, deps, { actor, action: 'photo.view', subject: { kind: 'photo', id } });
  if (who.person) {
    assertThat(await findOwnPhoto(deps.db, who.person.accountId, id), 'not_found');
    await look(deps.db, { kind: 'person', id: who.person.accountId });
  } else if (who.staff) {
    const { staff } = who;
    const photo = await findPhoto(deps.db, id);
    const held = await listCasesHeldWith(deps.db, id, staff.id, toColumn(deps.clock.now()));
    assertThat(photo && held.some((row) => mayWorkOn(row, staff)), 'case_not_yours');
    await inTransaction(deps.db, async (trx) => {
      await noteActivity(trx, deps, { accountId: photo.account_id, kind: 'photo_looked_at', by: 'staff' });
      await look(trx, { kind: 'staff', id: staff.id });
    });
  }
  const bytes = await deps.photos.get(id);
  if (!bytes) throw new Refusal('not_found');
  return who.staff ? watermark(bytes, { username: who.staff.username, at: deps.clock.now() }) : Buffer.from(bytes);
}
