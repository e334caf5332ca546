import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../domain/staff/roles';
import { record } from '../audit/record';
import { createReadableCode } from '../crypto/readable-code';
import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { hashPassword } from './password-hash';
import { insertStaff } from './staff-store';

/** A password to be told once and replaced at the first sign-in: eighty random bits. */
export const createOneTimePassword = () => createReadableCode(4, 4);

/** Creates an account. Refuses with `username_taken`. */
export async function createStaff(
  deps: Deps,
  { username, role }: { username: string; role: Role },
  admin: StaffMember,
): Promise<{ id: string; password: string }> {
  const password = createOneTimePassword();
  const password_hash = await hashPassword(password);
  const id = uuidv7();
  const created_at = toColumn(deps.clock.now());
  try {
    await inTransaction(deps.db, async (trx) => {
      await insertStaff(trx, { id, username, role, password_hash, created_at, password_temporary: true });
      await record(trx, deps, {
        actor: { kind: 'staff', id: admin.id },
        action: 'staff.create',
        subject: { kind: 'staff', id },
        reason: role,
      });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('username_taken');
    throw error;
  }
  return { id, password };
}
