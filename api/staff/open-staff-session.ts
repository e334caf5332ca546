import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { StaffSession } from '../../domain/contract/staff';
import { record } from '../audit/record';
import { createToken, hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import type { Caller } from '../http/caller';
import { isKnownDevice, keepDevice } from './device-store';
import { needOf } from './need-of';
import { type Proof, proveStaff } from './prove-staff';
import { insertStaffSession } from './staff-session-store';

/** A working day at the desk. */
const sessionMs = 12 * 3_600_000;
/** How long a browser is known after somebody last signed in there. */
const deviceMs = 90 * 86_400_000;
const longestUserAgent = 255;

interface SignedIn {
  session: StaffSession;
  /** For the browser to keep, so that it is known the next time. */
  device: { token: string; expires: Date };
}

/** Signs staff in. Refuses like {@link proveStaff}. */
export async function openStaffSession(deps: Deps, proof: Proof, from: Caller): Promise<SignedIn> {
  return proveStaff(deps, proof, from, async (trx, staff) => {
    const now = deps.sessionClock.now();
    const token = createToken('staff');
    const expiresAt = new Date(now.getTime() + sessionMs);
    await insertStaffSession(trx, {
      id: uuidv7(),
      token_hash: hashToken(token),
      staff_id: staff.id,
      created_at: toColumn(now),
      last_seen_at: toColumn(now),
      expires_at: toColumn(expiresAt),
      device: from.userAgent.slice(0, longestUserAgent),
      address: from.address,
    });
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.sign-in',
      subject: { kind: 'staff', id: staff.id },
    });
    const needs = needOf(deps, staff);
    return {
      session: {
        token,
        expiresAt: expiresAt.toISOString(),
        staff: { id: staff.id, username: staff.username, role: staff.role, ...(needs && { needs }) },
      },
      device: await knowDevice(trx, staff.id, from, now),
    };
  });
}

/** Several people may share a browser, and it keeps one token for all of them. One that nobody gave it is replaced. */
async function knowDevice(
  trx: Knex.Transaction,
  staffId: string,
  { deviceToken }: Caller,
  now: Date,
): Promise<SignedIn['device']> {
  const known = deviceToken && (await isKnownDevice(trx, { device_hash: hashToken(deviceToken) }, toColumn(now)));
  const token = known ? deviceToken : createToken('device');
  const expires = new Date(now.getTime() + deviceMs);
  await keepDevice(trx, {
    device_hash: hashToken(token),
    staff_id: staffId,
    created_at: toColumn(now),
    expires_at: toColumn(expires),
  });
  return { token, expires };
}
