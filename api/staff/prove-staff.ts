import type { Knex } from 'knex';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { Caller } from '../http/caller';
import { assertThat, Refusal } from '../http/refusal';
import { inTurn } from './in-turn';
import { openCodeSecret, periodOfCode } from './one-time-code';
import { hasExpired } from './one-time-password';
import { isPassword } from './password-hash';
import { spendRecoveryCode } from './recovery-codes';
import { codeCounter, countFailure, passwordCounters } from './sign-in-limits';
import { findStaffByUsername, lockStaff, type StaffRow, spendPeriod } from './staff-store';

export interface Proof {
  username: string;
  password: string;
  /** A one-time code, or a recovery code. */
  otp?: string;
}

/**
 * Does something for whoever proves to be a member of staff: by password, and by a code where one is enrolled. The code
 * is used up in the action's own transaction.
 *
 * @throws {Refusal} like {@link provePassword}; `otp_required`; `otp_wrong`, also for a code used before
 */
export async function proveStaff<T>(
  deps: Deps,
  proof: Proof,
  from: Caller,
  action: (trx: Knex.Transaction, staff: StaffRow) => Promise<T>,
): Promise<T> {
  return provePassword(deps, proof, from, async (known) => {
    const counter = codeCounter(known);
    if (known.code_secret_sealed !== null) {
      assertThat(proof.otp, 'otp_required');
      await deps.limits.check(...counter);
    }
    const done = await inTransaction(deps.db, async (trx) => {
      const staff = await lockStaff(trx, known.id);
      // Disabled, or given another password, while this one was looked at.
      assertThat(staff?.disabled_at === null && staff.password_hash === known.password_hash, 'credentials_wrong');
      return (await spendCode(trx, deps, staff, proof.otp)) ? { answer: await action(trx, staff) } : undefined;
    });
    if (!done) {
      await countFailure(deps, [counter], { staff: known, action: 'staff.code-wrong', from });
      throw new Refusal('otp_wrong');
    }
    await deps.limits.clear(...counter);
    return done.answer;
  });
}

/**
 * Does something for whoever knows a password, one after another for each name.
 *
 * @throws {Refusal} `credentials_wrong`, whichever of name and password was wrong; `account_disabled`;
 *   `password_expired`; `too_many_requests` after ten failures, for a while
 */
export async function provePassword<T>(
  deps: Deps,
  { username, password }: Pick<Proof, 'username' | 'password'>,
  from: Caller,
  action: (staff: StaffRow) => Promise<T>,
): Promise<T> {
  return inTurn(username, async () => {
    const staff = await findStaffByUsername(deps.db, username);
    const counters = await passwordCounters(deps, username, staff, from);
    for (const counter of counters) await deps.limits.check(...counter);
    const right = await isPassword(staff?.password_hash, password);
    if (!staff || !right) {
      await countFailure(deps, counters, { staff, action: 'staff.password-wrong', from });
      throw new Refusal('credentials_wrong');
    }
    assertThat(staff.disabled_at === null, 'account_disabled');
    assertThat(!hasExpired(staff, deps.sessionClock.now()), 'password_expired');
    // One's own counter only: that one person knows the password says nothing of the guesses of others.
    await deps.limits.clear(...counters[0]);
    return action(staff);
  });
}

async function spendCode(trx: Knex.Transaction, deps: Deps, staff: StaffRow, otp = ''): Promise<boolean> {
  const { id, code_secret_sealed: sealed } = staff;
  if (sealed === null) return true;
  const digits = otp.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const secret = openCodeSecret(deps.cipher, sealed, id, 'code_secret_sealed');
    const period = periodOfCode(secret, digits, deps.sessionClock.now());
    return period !== undefined && (await spendPeriod(trx, id, period));
  }
  if (!(await spendRecoveryCode(trx, deps, id, otp))) return false;
  await record(trx, deps, {
    actor: { kind: 'staff', id },
    action: 'staff.recovery-code',
    subject: { kind: 'staff', id },
  });
  return true;
}
