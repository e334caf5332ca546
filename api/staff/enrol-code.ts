import type { Knex } from 'knex';
import type { CodeEnrolment, RecoveryCodes } from '../../domain/contract/staff';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { Caller } from '../http/caller';
import { assertThat, Refusal } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { inTurn } from './in-turn';
import {
  codeUri,
  createCodeSecret,
  newCodeMs,
  noNewCode,
  openCodeSecret,
  periodOfCode,
  sealCodeSecret,
} from './one-time-code';
import { type Proof, proveStaff } from './prove-staff';
import { replaceRecoveryCodes } from './recovery-codes';
import { deleteStaffSessions } from './staff-session-store';
import { lockStaff, updateStaff } from './staff-store';

/**
 * Gives a secret for an authenticator app, to be confirmed within a quarter of an hour. An earlier one stays good until
 * then. Asks for
 * the password again, and for a code where one is enrolled: a desk left open shall not change who can sign in.
 */
export async function startEnrolment(
  deps: Deps,
  staff: StaffMember,
  proof: Omit<Proof, 'username'>,
  from: Caller,
): Promise<CodeEnrolment> {
  return proveStaff(deps, { ...proof, username: staff.username }, from, async (trx) => {
    const secret = createCodeSecret();
    const sealed = sealCodeSecret(deps.cipher, secret, staff.id, 'new_code_secret_sealed');
    const until = new Date(deps.sessionClock.now().getTime() + newCodeMs);
    await updateStaff(trx, staff.id, { new_code_secret_sealed: sealed, new_code_until: toColumn(until) });
    return { secret, uri: codeUri(secret, staff.username), until: until.toISOString() };
  });
}

/**
 * Makes the new secret the one that counts, and signs out everywhere else. Answers with the recovery codes. Refuses with
 * `enrolment_not_started`, also where the secret has waited for too long, `otp_wrong`, or `too_many_requests` after ten
 * wrong ones: whoever finds the desk open must not guess their way to recovery codes.
 */
export async function confirmEnrolment(deps: Deps, staff: StaffMember, otp: string): Promise<RecoveryCodes> {
  return inTurn(staff.username, async () => {
    await deps.limits.check('staff-enrolment', staff.id);
    const confirmed = await inTransaction(deps.db, (trx) => confirmNewCode(trx, deps, staff, otp));
    if (!confirmed) {
      await deps.limits.take('staff-enrolment', staff.id);
      throw new Refusal('otp_wrong');
    }
    await deps.limits.clear('staff-enrolment', staff.id);
    return confirmed;
  });
}

async function confirmNewCode(
  trx: Knex.Transaction,
  deps: Deps,
  staff: StaffMember,
  otp: string,
): Promise<RecoveryCodes | undefined> {
  const now = deps.sessionClock.now();
  const row = await lockStaff(trx, staff.id);
  assertThat(row?.new_code_secret_sealed && (row.new_code_until ?? '') > toColumn(now), 'enrolment_not_started');
  const secret = openCodeSecret(deps.cipher, row.new_code_secret_sealed, staff.id, 'new_code_secret_sealed');
  const period = periodOfCode(secret, otp.replace(/\s/g, ''), now);
  if (period === undefined) return undefined;
  await updateStaff(trx, staff.id, {
    code_secret_sealed: sealCodeSecret(deps.cipher, secret, staff.id, 'code_secret_sealed'),
    code_since: toColumn(now),
    code_last_period: period,
    ...noNewCode,
  });
  const recoveryCodes = await replaceRecoveryCodes(trx, deps, staff.id);
  await deleteStaffSessions(trx, staff.id, staff.sessionId);
  await record(trx, deps, {
    actor: { kind: 'staff', id: staff.id },
    action: 'staff.code',
    subject: { kind: 'staff', id: staff.id },
  });
  return { recoveryCodes };
}

/** Ten new recovery codes; the old ones are worth nothing from now on. Refuses with `enrolment_not_started` without a code. */
export async function renewRecoveryCodes(
  deps: Deps,
  staff: StaffMember,
  proof: Omit<Proof, 'username'>,
  from: Caller,
): Promise<RecoveryCodes> {
  return proveStaff(deps, { ...proof, username: staff.username }, from, async (trx, row) => {
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
