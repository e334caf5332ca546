import type { Service, Staff, StaffSession } from '../../domain/contract';
import { request } from './request';

export interface Credentials {
  username: string;
  password: string;
  otp?: string;
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
