import { record } from '../audit/record';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat, Refusal } from '../http/refusal';
import type { Person, StaffMember } from '../http/who';
import { holdsCaseOf } from '../review/case-store';
import { findPhoto } from './photo-store';

/**
 * The picture, for its owner, or for the member of staff who holds the case that it belongs to (R15: that look leaves
 * an audit row). To everybody else it does not exist.
 */
export async function viewPhoto(
  deps: Deps,
  id: string,
  who: { person?: Person; staff?: StaffMember },
): Promise<Buffer> {
  const photo = await findPhoto(deps.db, id);
  if (who.person) {
    assertThat(photo?.account_id === who.person.accountId, 'not_found');
  } else if (who.staff) {
    const held =
      photo?.verification_id &&
      (await holdsCaseOf(deps.db, photo.verification_id, who.staff.id, toColumn(deps.clock.now())));
    assertThat(held, 'case_not_yours');
    await record(deps.db, deps, {
      actor: { kind: 'staff', id: who.staff.id },
      action: 'photo.view',
      subject: { kind: 'photo', id },
    });
  }
  const bytes = await deps.photos.get(id);
  if (!bytes) throw new Refusal('not_found');
  return Buffer.from(bytes);
}
