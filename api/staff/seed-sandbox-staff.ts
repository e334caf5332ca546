import { hash, verify } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../domain/staff/roles';
import { toColumn } from '../database/time';
import { findStaffByUsername, upsertStaff } from './staff-store';

/** The sandbox's staff: user name and role. */
export const sandboxStaff: readonly { username: string; role: Role }[] = [
  { username: 'agent', role: 'agent' },
  { username: 'agent2', role: 'agent' },
  { username: 'senior', role: 'senior' },
  { username: 'auditor', role: 'auditor' },
  { username: 'admin', role: 'admin' },
];

/** Makes the sandbox's staff accounts, or gives them the password that is configured now. */
export async function seedSandboxStaff(db: Knex, password: string, now: Date): Promise<void> {
  for (const { username, role } of sandboxStaff) {
    const known = await findStaffByUsername(db, username);
    if (known && (await verify(known.password_hash, password))) continue;
    const password_hash = await hash(password);
    await upsertStaff(db, { id: uuidv7(), username, role, password_hash, created_at: toColumn(now) });
  }
}
