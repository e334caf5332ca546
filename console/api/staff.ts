import type { Service } from '../../domain/contract/service';
import type {
  CodeEnrolment,
  OwnStaffAccount,
  RecoveryCodes,
  Staff,
  StaffSession,
  StaffSessionList,
} from '../../domain/contract/staff';
import { request } from './request';

/** What proves that it is still the one who signed in. */
export interface Proof {
  password: string;
  /** A one-time code, or a recovery code. */
  otp?: string;
}

export interface Credentials extends Proof {
  username: string;
}

export function getService(signal?: AbortSignal): Promise<Service> {
  return request('/v1/service', { signal });
}

export function signIn(credentials: Credentials): Promise<StaffSession> {
  return request('/v1/staff/sessions', { method: 'POST', body: credentials });
}

export function signOut(): Promise<void> {
  return request('/v1/staff/sessions', { method: 'DELETE', timeoutMs: 3_000 });
}

export function getStaff(signal?: AbortSignal): Promise<Staff> {
  return request('/v1/staff/me', { signal });
}

export function getOwnAccount(signal?: AbortSignal): Promise<OwnStaffAccount> {
  return request('/v1/staff/account', { signal });
}

export function changePassword(passwords: { password: string; newPassword: string }): Promise<void> {
  return request('/v1/staff/password', { method: 'POST', body: passwords });
}

export function startEnrolment(proof: Proof): Promise<CodeEnrolment> {
  return request('/v1/staff/code', { method: 'POST', body: proof });
}

export function confirmEnrolment(otp: string): Promise<RecoveryCodes> {
  return request('/v1/staff/code/confirmation', { method: 'POST', body: { otp } });
}

export function renewRecoveryCodes(proof: Proof): Promise<RecoveryCodes> {
  return request('/v1/staff/code/recovery-codes', { method: 'POST', body: proof });
}

export function listOwnSessions(signal?: AbortSignal): Promise<StaffSessionList> {
  return request('/v1/staff/sessions', { signal });
}

/** One's own, or, as an administrator, anybody's. */
export function endSession(id: string): Promise<void> {
  return request(`/v1/staff/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
