import type { Me } from '../../domain/contract/account';
import type { LookPage } from '../../domain/contract/audit';
import type { Service } from '../../domain/contract/service';
import { request, requestPublic } from './request';

export function getService(): Promise<Service> {
  return requestPublic('/v1/service');
}

export function getMe(): Promise<Me> {
  return request({ method: 'GET', path: '/v1/me' });
}

/** Who looked at the person's photos and full data, newest first. */
export function listLooks(cursor?: string): Promise<LookPage> {
  return request({ method: 'GET', path: cursor ? `/v1/me/looks?cursor=${cursor}` : '/v1/me/looks' });
}

export function deleteSession(): Promise<void> {
  return request({ method: 'DELETE', path: '/v1/sessions' });
}
