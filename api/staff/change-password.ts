import { checkNewPassword } from '../../domain/staff/check-account';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { Caller } from '../http/caller';
import { assertThat, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { noNewCode } from './one-time-code';
import { hashPassword } from './password-hash';
import { provePassword } from './prove-staff';
import { deleteStaffSessions } from './staff-session-store';
import { replacePassword } from './staff-store';

/** Changes one's own password, and signs out everywhere else. Refuses like {@link provePassword}, or with `invalid_input`. */
export async function changePassword(
  deps: Deps,
  staff: StaffMember,
  { password, newPassword }: { password: string; newPassword: string },
  from: Caller,
): Promise<void> {
  await provePassword(deps, { username: staff.username, password }, from, async (known) => {
    const problem = checkNewPassword(newPassword, staff.username, password);
    if (problem) throw invalidInput([{ path: 'newPassword', code: problem }]);
    const password_hash = await hashPassword(newPassword);
    const change = { password_hash, password_temporary: false, password_expires_at: null, ...noNewCode };
    await inTransaction(deps.db, async (trx) => {
      assertThat(await replacePassword(trx, known, change), 'credentials_wrong');
      await deleteStaffSessions(trx, staff.id, staff.sessionId);
      await record(trx, deps, {
        actor: { kind: 'staff', id: staff.id },
        action: 'staff.password',
        subject: { kind: 'staff', id: staff.id },
      });
    });
  });
}
