import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import { v7 as uuidv7 } from 'uuid';
import { toColumn } from '../../api/database/time';
import { upsertStaff } from '../../api/staff/staff-store';
import type { CodeEnrolment, RecoveryCodes, StaffSession } from '../../domain/contract/staff';
import type { Role } from '../../domain/staff/roles';
import type { TestApi } from './api';
import { type Client, client, type Reply } from './api-client';
import { staffPassword } from './staff-password';

/** A member of staff whom no other test knows, with a password of their own and no code. */
export async function makeStaff(
  api: TestApi,
  role: Role = 'agent',
  password = staffPassword,
): Promise<{ id: string; username: string }> {
  const [id, username] = [uuidv7(), `${role}-${randomUUID().slice(0, 13)}`];
  const [password_hash, created_at] = [await hash(password), toColumn(new Date())];
  await upsertStaff(api.deps.db, { id, username, role, password_hash, created_at });
  return { id, username };
}

export function openSession(
  api: TestApi,
  username: unknown,
  otp?: string,
  password: unknown = staffPassword,
): Promise<Reply<StaffSession>> {
  return client(api.url).post<StaffSession>('/v1/staff/sessions', { username, password, otp });
}

/** Signs in, or fails the test. */
export async function enter(api: TestApi, username: string, otp?: string, password = staffPassword): Promise<Client> {
  const { status, body } = await openSession(api, username, otp, password);
  if (status !== 201) throw new Error(`Signing in as ${username} failed with ${status} ${JSON.stringify(body)}`);
  return client(api.url, body.token);
}

export interface Authenticator {
  secret: string;
  recoveryCodes: string[];
  /** What the app shows, so many periods from now on the service's clock. */
  code(periods?: number): string;
}

/** What an app with this secret shows at a time. */
export function codeOf(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

/** Enrols a one-time code for whoever is signed in. */
export async function enrol(api: TestApi, member: Client, otp?: string): Promise<Authenticator> {
  const begun = await member.post<CodeEnrolment>('/v1/staff/code', { password: staffPassword, otp });
  if (begun.status !== 201) throw new Error(`Enrolling failed with ${begun.status} ${JSON.stringify(begun.body)}`);
  const { secret } = begun.body;
  const code = (periods = 0) => codeOf(secret, new Date(api.sessionClock.now().getTime() + periods * 30_000));
  const confirmed = await member.post<RecoveryCodes>('/v1/staff/code/confirmation', { otp: code() });
  if (confirmed.status !== 200) throw new Error(`Confirming failed with ${confirmed.status}`);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes, code };
}

/** What the log says of somebody or something, oldest first, signing in and reading the log left out. */
export async function logged(api: TestApi, id: string): Promise<string[]> {
  const rows = await api.deps.db('audit').where({ subject_id: id }).orderBy('id').select('action');
  return rows
    .map(({ action }) => action)
    .filter((action) => !['staff.sign-in', 'staff.password-wrong', 'audit.read'].includes(action));
}
