import type { Case, CasePage, DecisionInput, Disclosure, ReasonList } from '../../domain/contract';
import { request, requestBlob } from './request';

export interface CaseFilter {
  status?: string;
  kind?: string;
  late?: string;
  cursor?: string;
}

/** The next case by due date, held by the caller from now on; `undefined` where nothing waits. */
export function claimNext(): Promise<Case | undefined> {
  return request('/v1/review/claims', { method: 'POST', body: {} });
}

export function listCases(filter: CaseFilter, signal?: AbortSignal): Promise<CasePage> {
  return request('/v1/review/cases', { query: { ...filter }, signal });
}

export function getCase(id: string, signal?: AbortSignal): Promise<Case> {
  return request(pathOf(id), { signal });
}

export function listReasons(signal?: AbortSignal): Promise<ReasonList> {
  return request('/v1/review/reasons', { signal });
}

export function decideCase(id: string, decision: DecisionInput): Promise<Case> {
  return request(`${pathOf(id)}/decision`, { method: 'POST', body: decision });
}

export function releaseCase(id: string): Promise<unknown> {
  return request(`${pathOf(id)}/release`, { method: 'POST', body: {} });
}

export function renewLease(id: string): Promise<Case> {
  return request(`${pathOf(id)}/lease`, { method: 'POST', body: {} });
}

export function disclose(id: string, reason: string): Promise<Disclosure> {
  return request(`${pathOf(id)}/disclosures`, { method: 'POST', body: { reason } });
}

/** A photo of a case that the caller holds; looking at it is recorded. */
export function getPhoto(id: string, signal?: AbortSignal): Promise<Blob> {
  return requestBlob(`/v1/photos/${encodeURIComponent(id)}/content`, { signal, timeoutMs: 60_000 });
}

function pathOf(id: string): string {
  return `/v1/review/cases/${encodeURIComponent(id)}`;
}
