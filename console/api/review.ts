import type { Case, CasePage, CaseTimeline, DecisionInput, Disclosure, ReasonList } from '../../domain/contract/case';
import type { ColleagueList, HandoverInput, ParkInput, ParkingChoices } from '../../domain/contract/passage';
import type { SimilarCases } from '../../domain/contract/similar-cases';
import type { CaseKind } from '../../domain/review/case-states';
import { request, requestBlob } from './request';

export interface CaseFilter {
  status?: string;
  kind?: string;
  late?: string;
  mine?: string;
  agent?: string;
  cursor?: string;
}

/** The next case by due date, of one kind or of any, held by the caller from now on; `undefined` where nothing waits. */
export function claimNext(wanted: { kind?: CaseKind; second?: true }): Promise<Case | undefined> {
  return request('/v1/review/claims', { method: 'POST', body: wanted });
}

/** This case, held by the caller from now on. */
export function claimCase(id: string): Promise<Case> {
  return request(`${pathOf(id)}/claim`, { method: 'POST', body: {} });
}

export function handOverCase(id: string, input: HandoverInput): Promise<Case> {
  return request(`${pathOf(id)}/handover`, { method: 'POST', body: input });
}

export function parkCase(id: string, input: ParkInput): Promise<Case> {
  return request(`${pathOf(id)}/park`, { method: 'POST', body: input });
}

export function getParkingChoices(signal?: AbortSignal): Promise<ParkingChoices> {
  return request('/v1/review/parking', { signal });
}

export function listColleagues(signal?: AbortSignal): Promise<ColleagueList> {
  return request('/v1/review/colleagues', { signal });
}

export function listCases(filter: CaseFilter, signal?: AbortSignal): Promise<CasePage> {
  return request('/v1/review/cases', { query: { ...filter }, signal });
}

export function getCase(id: string, signal?: AbortSignal): Promise<Case> {
  return request(pathOf(id), { signal });
}

export function getTimeline(id: string, signal?: AbortSignal): Promise<CaseTimeline> {
  return request(`${pathOf(id)}/timeline`, { signal });
}

export function getSimilarCases(id: string, signal?: AbortSignal): Promise<SimilarCases> {
  return request(`${pathOf(id)}/similar`, { signal });
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
