import type { Case } from '../../domain/contract/case';
import type { Agreement, SettlementInput } from '../../domain/contract/second-look';
import { request } from './request';

/** Says which of two differing opinions stands. */
export function settleDisagreement(id: string, settlement: SettlementInput): Promise<Case> {
  return request(`/v1/review/cases/${encodeURIComponent(id)}/settlement`, { method: 'POST', body: settlement });
}

/** How far second looks agree with what was decided; without days, in the last thirty. */
export function getAgreement(days: { from?: string; to?: string }, signal?: AbortSignal): Promise<Agreement> {
  return request('/v1/review/agreement', { query: { ...days }, signal });
}
