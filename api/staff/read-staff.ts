import type {
  OwnStaffAccount,
  StaffAccount,
  StaffAccountList,
  StaffSessionList,
  StaffSessionSummary,
} from '../../domain/contract/staff';
import { isoFromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { hasExpired } from './one-time-password';
import { countRecoveryCodes } from './recovery-codes';
import { findLocks } from './sign-in-limits';
import { listStaffSessions, type StaffSessionRow } from './staff-session-store';
import { findStaff, type ListedStaff, listStaff } from './staff-store';

/** Every staff account, by name. */
export async function readStaffAccounts(deps: Deps, asking: StaffMember): Promise<StaffAccountList> {
  const rows = await listStaff(deps.db, now(deps));
  const lockOf = await findLocks(deps);
  return { accounts: rows.map((row) => presentAccount(row, { asking, lockOf, now: deps.sessionClock.now() })) };
}

/** One staff account. Refuses with `not_found`. */
export async function readStaffAccount(deps: Deps, id: string, asking: StaffMember): Promise<StaffAccount> {
  const [row] = await listStaff(deps.db, now(deps), id);
  assertThat(row, 'not_found');
  return presentAccount(row, { asking, lockOf: await findLocks(deps), now: deps.sessionClock.now() });
}

/** One's own. */
export async function readOwnAccount(deps: Deps, { id, username, role }: StaffMember): Promise<OwnStaffAccount> {
  const row = await findStaff(deps.db, id);
  return {
    username,
    role,
    code: row?.code_since
      ? { since: isoFromColumn(row.code_since), recoveryCodesLeft: await countRecoveryCodes(deps.db, id) }
      : null,
    codesRequired: deps.sandbox === undefined,
  };
}

/** Where somebody is signed in, newest first. Refuses with `not_found`. */
export async function readSessions(deps: Deps, staffId: string, asking: StaffMember): Promise<StaffSessionList> {
  assertThat(await findStaff(deps.db, staffId), 'not_found');
  const rows = await listStaffSessions(deps.db, staffId, toColumn(deps.sessionClock.now()));
  return { sessions: rows.map((row) => presentSession(row, asking)) };
}

function now(deps: Deps) {
  return { session: toColumn(deps.sessionClock.now()), lease: toColumn(deps.clock.now()) };
}

interface Presenting {
  asking: StaffMember;
  lockOf: Awaited<ReturnType<typeof findLocks>>;
  now: Date;
}

function presentAccount(row: ListedStaff, { asking, lockOf, now }: Presenting): StaffAccount {
  return {
    id: row.id,
    username: row.username,
    role: row.role,
    enabled: row.disabled_at === null,
    createdAt: isoFromColumn(row.created_at),
    temporaryPassword: Boolean(row.password_temporary),
    passwordExpiresAt: row.password_expires_at === null ? null : isoFromColumn(row.password_expires_at),
    passwordExpired: hasExpired(row, now),
    lockedUntil: lockOf(row)?.toISOString() ?? null,
    hasCode: row.code_secret_sealed !== null,
    sessions: Number(row.sessions),
    heldCases: Number(row.held_cases),
    you: row.id === asking.id,
  };
}

function presentSession(row: StaffSessionRow, asking: StaffMember): StaffSessionSummary {
  return {
    id: row.id,
    createdAt: isoFromColumn(row.created_at),
    lastSeenAt: isoFromColumn(row.last_seen_at),
    expiresAt: isoFromColumn(row.expires_at),
    device: row.device,
    address: row.address,
    current: row.id === asking.sessionId,
  };
}
