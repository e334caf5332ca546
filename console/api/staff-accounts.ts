import type {
  StaffAccount,
  StaffAccountList,
  StaffAccountWithPassword,
  StaffSessionList,
} from '../../domain/contract/staff';
import type { Role } from '../../domain/staff/roles';
import { request } from './request';

export function listStaffAccounts(signal?: AbortSignal): Promise<StaffAccountList> {
  return request('/v1/staff/accounts', { signal });
}

export function createStaffAccount(account: { username: string; role: Role }): Promise<StaffAccountWithPassword> {
  return request('/v1/staff/accounts', { method: 'POST', body: account });
}

export function setRole(id: string, role: Role): Promise<StaffAccount> {
  return request(`${pathOf(id)}/role`, { method: 'PUT', body: { role } });
}

export function setEnabled(id: string, enabled: boolean): Promise<StaffAccount> {
  return request(`${pathOf(id)}/enabled`, { method: 'PUT', body: { enabled } });
}

export function resetPassword(id: string): Promise<StaffAccountWithPassword> {
  return request(`${pathOf(id)}/password`, { method: 'POST' });
}

export function resetCode(id: string): Promise<StaffAccount> {
  return request(`${pathOf(id)}/code`, { method: 'DELETE' });
}

export function listSessionsOf(id: string, signal?: AbortSignal): Promise<StaffSessionList> {
  return request(`${pathOf(id)}/sessions`, { signal });
}

function pathOf(id: string): string {
  return `/v1/staff/accounts/${encodeURIComponent(id)}`;
}
