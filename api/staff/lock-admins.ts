import type { Knex } from 'knex';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { lockEnabledAdmins } from './staff-store';

/**
 * Keeps the administrators as they are until the transaction ends, and refuses with `not_allowed` one who was demoted or
 * disabled on the way here. Always taken before anybody else's account: two administrators that change each other wait in
 * turn, and do not lock each other up.
 */
export async function lockAdmins(trx: Knex.Transaction, acting: StaffMember): Promise<void> {
  const admins = await lockEnabledAdmins(trx);
  assertThat(
    admins.some(({ id }) => id === acting.id),
    'not_allowed',
  );
}
