import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../domain/staff/roles';
import { record } from '../audit/record';
import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { lockAdmins } from './lock-admins';
import { createOneTimePassword } from './one-time-password';
import { insertStaff } from './staff-store';

/** Who creates an account: an administrator, or whoever runs the service, at its shell. */
type Creator = StaffMember | 'operator';

/** Creates an account. Refuses with `username_taken`, and with `not_allowed` who is no administrator any more. */
export async function createStaff(
  deps: Pick<Deps, 'db' | 'clock' | 'sessionClock' | 'cipher' | 'fingerprint'>,
  { username, role }: { username: string; role: Role },
  by: Creator,
): Promise<{ id: string; password: string }> {
  const { password, columns } = await createOneTimePassword(deps);
  const id = uuidv7();
  const created_at = toColumn(deps.clock.now());
  try {
    await inTransaction(deps.db, async (trx) => {
      if (by !== 'operator') await lockAdmins(trx, by);
      await insertStaff(trx, { id, username, role, created_at, ...columns });
      await record(trx, deps, {
        actor: by === 'operator' ? { kind: 'operator' } : { kind: 'staff', id: by.id },
        action: 'staff.create',
        subject: { kind: 'staff', id },
        reason: role,
      });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('username_taken');
    throw error;
  }
  return { id, password };
}
