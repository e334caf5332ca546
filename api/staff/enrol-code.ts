import type { CodeEnrolment, RecoveryCodes } from '../../domain/contract/staff';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { codeUri, createCodeSecret, openCodeSecret, periodOfCode, sealCodeSecret } from './one-time-code';
import { type Proof, proveStaff } from './prove-staff';
import { replaceRecoveryCodes } from './recovery-codes';
import { deleteStaffSessions } from './staff-session-store';
import { lockStaff, updateStaff } from './staff-store';

/**
 * Gives a secret for an authenticator app. An earlier one stays good until a code of the new one confirms it. Asks for
 * the password again, and for a code where one is enrolled: a desk left open shall not change who can sign in.
 */
export async function startEnrolment(
  deps: Deps,
  staff: StaffMember,
  proof: Omit<Proof, 'username'>,
  address: string,
): Promise<CodeEnrolment> {
  return proveStaff(deps, { ...proof, username: staff.username }, address, async (trx) => {
    const secret = createCodeSecret();
    const sealed = sealCodeSecret(deps.cipher, secret, staff.id, 'new_code_secret_sealed');
    await updateStaff(trx, staff.id, { new_code_secret_sealed: sealed });
    return { secret, uri: codeUri(secret, staff.username) };
  });
}

/**
 * Makes the new secret the one that counts, and signs out everywhere else. Answers with the recovery codes.
 * Refuses with `enrolment_not_started` or `otp_wrong`.
 */
export async function confirmEnrolment(deps: Deps, staff: StaffMember, otp: string): Promise<RecoveryCodes> {
  return inTransaction(deps.db, async (trx) => {
    const row = await lockStaff(trx, staff.id);
    assertThat(row?.new_code_secret_sealed, 'enrolment_not_started');
    const secret = openCodeSecret(deps.cipher, row.new_code_secret_sealed, staff.id, 'new_code_secret_sealed');
    const now = deps.sessionClock.now();
    const period = periodOfCode(secret, otp.replace(/\s/g, ''), now);
    assertThat(period !== undefined, 'otp_wrong');
    await updateStaff(trx, staff.id, {
      code_secret_sealed: sealCodeSecret(deps.cipher, secret, staff.id, 'code_secret_sealed'),
      code_since: toColumn(now),
      code_last_period: period,
      new_code_secret_sealed: null,
    });
    const recoveryCodes = await replaceRecoveryCodes(trx, deps, staff.id);
    await deleteStaffSessions(trx, staff.id, staff.sessionId);
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.code',
      subject: { kind: 'staff', id: staff.id },
    });
    return { recoveryCodes };
  });
}

/** Ten new recovery codes; the old ones are worth nothing from now on. Refuses with `enrolment_not_started` without a code. */
export async function renewRecoveryCodes(
  deps: Deps,
  staff: StaffMember,
  proof: Omit<Proof, 'username'>,
  address: string,
): Promise<RecoveryCodes> {
  return proveStaff(deps, { ...proof, username: staff.username }, address, async (trx, row) => {
    assertThat(row.code_secret_sealed, 'enrolment_not_started');
    const recoveryCodes = await replaceRecoveryCodes(trx, deps, staff.id);
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.recovery-codes',
      subject: { kind: 'staff', id: staff.id },
    });
    return { recoveryCodes };
  });
}
