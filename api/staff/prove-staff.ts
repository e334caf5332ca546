import type { Knex } from 'knex';
import pLimit, { type LimitFunction } from 'p-limit';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat, Refusal } from '../http/refusal';
import { openCodeSecret, periodOfCode } from './one-time-code';
import { isPassword } from './password-hash';
import { spendRecoveryCode } from './recovery-codes';
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
 * @throws {Refusal} `credentials_wrong`, whichever of name and password was wrong; `account_disabled`; `otp_required`;
 *   `otp_wrong`, also for a code used before; `too_many_requests` after ten failures, for a while
 */
export async function proveStaff<T>(
  deps: Deps,
  proof: Proof,
  address: string,
  action: (trx: Knex.Transaction, staff: StaffRow) => Promise<T>,
): Promise<T> {
  return inTurn(proof.username, async () => {
    const known = await checkPassword(deps, proof, address);
    if (known.code_secret_sealed !== null) {
      assertThat(proof.otp, 'otp_required');
      await deps.limits.check('staff-code', known.username);
    }
    const done = await inTransaction(deps.db, async (trx) => {
      const staff = await lockStaff(trx, known.id);
      // Disabled, or given another password, while this one was looked at.
      assertThat(staff?.disabled_at === null && staff.password_hash === known.password_hash, 'credentials_wrong');
      return (await spendCode(trx, deps, staff, proof.otp)) ? { answer: await action(trx, staff) } : undefined;
    });
    if (!done) {
      await deps.limits.take('staff-code', known.username);
      throw new Refusal('otp_wrong');
    }
    await deps.limits.clear('staff-code', known.username);
    for (const [name, key] of ofThisName(proof.username, address)) await deps.limits.clear(name, key);
    return done.answer;
  });
}

/** The account, if this is its password. Refuses with `credentials_wrong`, `account_disabled` or `too_many_requests`. */
export async function checkPassword(
  deps: Deps,
  { username, password }: Pick<Proof, 'username' | 'password'>,
  address: string,
): Promise<StaffRow> {
  const counters = [...ofThisName(username, address), ['staff-address', address]] as const;
  for (const [name, key] of counters) await deps.limits.check(name, key);
  const staff = await findStaffByUsername(deps.db, username);
  const right = await isPassword(staff?.password_hash, password);
  if (staff && right) {
    assertThat(staff.disabled_at === null, 'account_disabled');
    return staff;
  }
  for (const [name, key] of counters) await deps.limits.take(name, key);
  throw new Refusal('credentials_wrong');
}

function ofThisName(username: string, address: string) {
  return [
    ['staff-sign-in', `${username} ${address}`],
    ['staff-name', username],
  ] as const;
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

/** Proofs under way, by user name. */
const turns = new Map<string, LimitFunction>();

/**
 * One proof of a user name after another: a thousand guesses sent at once are counted like a thousand in a row, and
 * right passwords sent at once do not count at all.
 */
async function inTurn<T>(username: string, prove: () => Promise<T>): Promise<T> {
  const turn = turns.get(username) ?? pLimit(1);
  turns.set(username, turn);
  try {
    return await turn(prove);
  } finally {
    if (turn.activeCount + turn.pendingCount === 0) turns.delete(username);
  }
}
