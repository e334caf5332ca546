import type { FindingInput, ReportForStaff, ReportList } from '../../domain/contract/activity';
import { request } from './request';

/** Accounts that are frozen because somebody reported what they had not done. */
export function listReports(signal?: AbortSignal): Promise<ReportList> {
  return request('/v1/reports', { signal });
}

/** Says whose doing it was; the account may change again. */
export function settleReport(id: string, finding: FindingInput): Promise<ReportForStaff> {
  return request(`/v1/reports/${encodeURIComponent(id)}/finding`, { method: 'POST', body: finding });
}
