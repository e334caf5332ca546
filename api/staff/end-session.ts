import { may } from '../../domain/staff/roles';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { deleteStaffSession, findStaffSession } from './staff-session-store';

/** Ends one of one's own sessions, or, as an administrator, anyone's. Refuses with `not_found`. */
export async function endSession(deps: Deps, id: string, staff: StaffMember): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    const session = await findStaffSession(trx, id);
    assertThat(session && (session.staff_id === staff.id || may(staff.role, 'staff.manage')), 'not_found');
    assertThat(await deleteStaffSession(trx, id), 'not_found');
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.session-end',
      subject: { kind: 'staff', id: session.staff_id },
    });
  });
}
