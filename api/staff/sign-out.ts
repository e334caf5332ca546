import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { StaffMember } from '../http/who';
import { deleteStaffSession } from './staff-session-store';

/** Ends the session that asks. */
export async function signOut(deps: Deps, staff: StaffMember): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    if (!(await deleteStaffSession(trx, staff.sessionId))) return;
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.sign-out',
      subject: { kind: 'staff', id: staff.id },
    });
  });
}
