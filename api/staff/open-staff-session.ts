import { hash, verify } from '@node-rs/argon2';
import pLimit, { type LimitFunction } from 'p-limit';
import type { StaffSession } from '../../domain/contract';
import { record } from '../audit/record';
import { createToken, hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { findStaffByUsername, insertStaffSession } from './staff-store';

/** A working day at the desk. */
const sessionMs = 12 * 3_600_000;

/** Compared against when the user name is unknown, so that the answer takes as long and names cannot be probed. */
const hashOfNobody = hash('nobody has this password');

/** Signs staff in. Refuses with `credentials_wrong` whichever of the two was wrong, and after ten failures for a while. */
export async function openStaffSession(
  deps: Deps,
  { username, password }: { username: string; password: string },
  address: string,
): Promise<StaffSession> {
  const staff = await inTurn(username, () => checkPassword(deps, username, password, address));
  const now = deps.sessionClock.now();
  const token = createToken('staff');
  const expiresAt = new Date(now.getTime() + sessionMs);
  await deps.db.transaction(async (trx) => {
    await insertStaffSession(trx, {
      token_hash: hashToken(token),
      staff_id: staff.id,
      created_at: toColumn(now),
      expires_at: toColumn(expiresAt),
    });
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.sign-in',
      subject: { kind: 'staff', id: staff.id },
    });
  });
  return {
    token,
    expiresAt: expiresAt.toISOString(),
    staff: { id: staff.id, username: staff.username, role: staff.role },
  };
}

/** Each hash takes 19 MB and a thread that photos need as well. */
const hashing = pLimit(2);

/** Sign-ins under way, by user name. */
const turns = new Map<string, LimitFunction>();

/**
 * One sign-in of a user name after another: a thousand guesses sent at once are counted like a thousand in a row, and
 * right passwords sent at once do not count at all.
 */
async function inTurn<T>(username: string, signIn: () => Promise<T>): Promise<T> {
  const turn = turns.get(username) ?? pLimit(1);
  turns.set(username, turn);
  try {
    return await turn(signIn);
  } finally {
    if (turn.activeCount + turn.pendingCount === 0) turns.delete(username);
  }
}

async function checkPassword(deps: Deps, username: string, password: string, address: string) {
  const counters = [
    ['staff-sign-in', `${username} ${address}`],
    ['staff-name', username],
    ['staff-address', address],
  ] as const;
  for (const [name, key] of counters) await deps.limits.check(name, key);
  const staff = await findStaffByUsername(deps.db, username);
  const hashed = staff?.password_hash ?? (await hashOfNobody);
  const right = await hashing(() => verify(hashed, password));
  if (staff && right) {
    for (const [name, key] of counters.slice(0, 2)) await deps.limits.clear(name, key);
    return staff;
  }
  for (const [name, key] of counters) await deps.limits.take(name, key);
  throw new Refusal('credentials_wrong');
}
