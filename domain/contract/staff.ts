import type { Role } from '../staff/roles';
import type { StaffNeed } from '../staff/staff-needs';
import type { Instant } from './instant';

/** POST /v1/staff/sessions */
export interface StaffSession {
  token: string;
  expiresAt: Instant;
  staff: Staff;
}

/** GET /v1/staff/me */
export interface Staff {
  id: string;
  username: string;
  role: Role;
  /** What must be done before anything else; until then every other route refuses. */
  needs?: StaffNeed;
}

/** GET /v1/staff/account: one's own. */
export interface OwnStaffAccount {
  username: string;
  role: Role;
  /** `null` where none is enrolled. */
  code: { since: Instant; recoveryCodesLeft: number } | null;
  /** Nobody works without a one-time code; not so in the sandbox. */
  codesRequired: boolean;
}

/** POST /v1/staff/code: a secret for the app that shows one-time codes; good once one of its codes has confirmed it. */
export interface CodeEnrolment {
  /** Base32, for typing. */
  secret: string;
  /** `otpauth://…`, for the QR code. */
  uri: string;
  /** When it is to be confirmed by; then it is asked for anew. */
  until: Instant;
}

/** POST /v1/staff/code/confirmation, POST /v1/staff/code/recovery-codes: told once. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

/** Each of GET /v1/staff/sessions and GET /v1/staff/accounts/:id/sessions */
export interface StaffSessionSummary {
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  /** What the browser said of itself; empty where it said nothing. */
  device: string;
  address: string;
  /** The one that asks. */
  current: boolean;
}

export interface StaffSessionList {
  sessions: StaffSessionSummary[];
}

/** Each of GET /v1/staff/accounts */
export interface StaffAccount {
  id: string;
  username: string;
  role: Role;
  enabled: boolean;
  createdAt: Instant;
  /** The password was given by an administrator and has not been changed yet. */
  temporaryPassword: boolean;
  /** Of such a password; `null` of one's own. */
  passwordExpiresAt: Instant | null;
  /** It was not used in time: an administrator gives another. */
  passwordExpired: boolean;
  /**
   * Too many wrong passwords or codes were tried somewhere, and nobody signs in from there until then; `null` where not. A
   * new password, or a reset of the code, lifts it.
   */
  lockedUntil: Instant | null;
  hasCode: boolean;
  sessions: number;
  heldCases: number;
  you: boolean;
}

export interface StaffAccountList {
  accounts: StaffAccount[];
}

/** POST /v1/staff/accounts, POST /v1/staff/accounts/:id/password: the password is told once, and changed at the next sign-in, within a day. */
export interface StaffAccountWithPassword {
  account: StaffAccount;
  password: string;
}
