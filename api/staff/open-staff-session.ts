import { v7 as uuidv7 } from 'uuid';
import type { StaffSession } from '../../domain/contract/staff';
import { record } from '../audit/record';
import { createToken, hashToken } from '../crypto/token';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { needOf } from './need-of';
import { type Proof, proveStaff } from './prove-staff';
import { insertStaffSession } from './staff-session-store';

/** A working day at the desk. */
const sessionMs = 12 * 3_600_000;
const longestDevice = 255;

/** Signs staff in. Refuses like {@link proveStaff}. */
export async function openStaffSession(
  deps: Deps,
  proof: Proof,
  from: { address: string; device: string },
): Promise<StaffSession> {
  return proveStaff(deps, proof, from.address, async (trx, staff) => {
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
      device: from.device.slice(0, longestDevice),
      address: from.address,
    });
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'staff.sign-in',
      subject: { kind: 'staff', id: staff.id },
    });
    const needs = needOf(deps, staff);
    return {
      token,
      expiresAt: expiresAt.toISOString(),
      staff: { id: staff.id, username: staff.username, role: staff.role, ...(needs && { needs }) },
    };
  });
}
