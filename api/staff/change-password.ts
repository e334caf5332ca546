import { checkNewPassword } from '../../domain/staff/check-account';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, invalidInput } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { hashPassword } from './password-hash';
import { checkPassword } from './prove-staff';
import { deleteStaffSessions } from './staff-session-store';
import { replacePassword } from './staff-store';

/** Changes one's own password, and signs out everywhere else. Refuses with `credentials_wrong` or `invalid_input`. */
export async function changePassword(
  deps: Deps,
  staff: StaffMember,
  { password, newPassword }: { password: string; newPassword: string },
  address: string,
): Promise<void> {
  const known = await checkPassword(deps, { username: staff.username, password }, address);
  const problem = checkNewPassword(newPassword, staff.username, password);
  if (problem) throw invalidInput([{ path: 'newPassword', code: problem }]);
  const password_hash = await hashPassword(newPassword);
  await inTransaction(deps.db, async (trx) => {
    const replaced = await replacePassword(trx, known, { password_hash, password_temporary: false });
    assertThat(replaced, 'credentials_wrong');
    await deleteStaffSessions(trx, staff.id, staff.sessionId);
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.password',
      subject: { kind: 'staff', id: staff.id },
    });
  });
}
