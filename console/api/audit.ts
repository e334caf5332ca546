import type { AuditPage } from '../../domain/contract/audit';
import { request } from './request';

export function listAudit(
  search: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<AuditPage> {
  return request('/v1/audit', { query: search, signal });
}
