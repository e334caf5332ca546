import { hash, verify } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../domain/staff/roles';
import { toColumn } from '../database/time';
import { forgetLimits } from '../http/rate-limits';
import { deleteRecoveryCodes } from './recovery-codes';
import { signInLimits } from './sign-in-limits';
import { findStaffByUsername, upsertStaff } from './staff-store';

/** The sandbox's staff: user name and role. */
export const sandboxStaff: readonly { username: string; role: Role }[] = [
  { username: 'agent', role: 'agent' },
  { username: 'agent2', role: 'agent' },
  { username: 'senior', role: 'senior' },
  { username: 'auditor', role: 'auditor' },
  { username: 'admin', role: 'admin' },
];

/**
 * Makes the sandbox's staff accounts, or puts them back as they are told to everyone: the configured password, no one-time
 * code, enabled, in their roles, and nobody locked out. Whoever tries the product next finds it so, whatever was tried before.
 */
export async function seedSandboxStaff(db: Knex, password: string, now: Date): Promise<void> {
  for (const { username, role } of sandboxStaff) {
    const known = await findStaffByUsername(db, username);
    const kept = known && (await verify(known.password_hash, password)) ? known.password_hash : undefined;
    const password_hash = kept ?? (await hash(password));
    await upsertStaff(db, { id: uuidv7(), username, role, password_hash, created_at: toColumn(now) });
    if (known) await deleteRecoveryCodes(db, known.id);
  }
  await forgetLimits(db, signInLimits);
}
