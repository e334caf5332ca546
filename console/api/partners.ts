import type {
  Partner,
  PartnerList,
  PartnerWithKey,
  PartnerWithSecret,
  Replay,
  ReplayInput,
  WebhookDeliveryList,
} from '../../domain/contract/partner';
import type { DeliveryStatus } from '../../domain/partner/deliveries';
import type { PartnerScope } from '../../domain/partner/scopes';
import { request } from './request';

export function listPartners(signal?: AbortSignal): Promise<PartnerList> {
  return request('/v1/partners', { signal });
}

export function createPartner(name: string): Promise<Partner> {
  return request('/v1/partners', { method: 'POST', body: { name } });
}

export function createKey(id: string, scopes: PartnerScope[]): Promise<PartnerWithKey> {
  return request(`${pathOf(id)}/keys`, { method: 'POST', body: { scopes } });
}

export function revokeKey(id: string, keyId: string): Promise<Partner> {
  return request(`${pathOf(id)}/keys/${encodeURIComponent(keyId)}`, { method: 'DELETE' });
}

export function setEndpoint(id: string, url: string): Promise<PartnerWithSecret> {
  return request(`${pathOf(id)}/endpoint`, { method: 'PUT', body: { url } });
}

export function renewSecret(id: string): Promise<PartnerWithSecret> {
  return request(`${pathOf(id)}/endpoint/secret`, { method: 'POST' });
}

export function setPaused(id: string, paused: boolean): Promise<Partner> {
  return request(`${pathOf(id)}/endpoint/paused`, { method: 'PUT', body: { paused } });
}

export function sendTest(id: string): Promise<Partner> {
  return request(`${pathOf(id)}/endpoint/test`, { method: 'POST' });
}

interface DeliveriesQuery {
  status: DeliveryStatus | undefined;
  cursor: string | undefined;
}

export function listDeliveries(
  id: string,
  { status, cursor }: DeliveriesQuery,
  signal?: AbortSignal,
): Promise<WebhookDeliveryList> {
  return request(`${pathOf(id)}/deliveries`, { query: { status, cursor }, signal });
}

export function replayEvents(id: string, input: ReplayInput): Promise<Replay> {
  return request(`${pathOf(id)}/replays`, { method: 'POST', body: input });
}

function pathOf(id: string): string {
  return `/v1/partners/${encodeURIComponent(id)}`;
}
