import type { AuditPage } from '../../domain/contract';
import { request } from './request';

export function listAudit(cursor: string | undefined, signal?: AbortSignal): Promise<AuditPage> {
  return request('/v1/audit', { query: { cursor }, signal });
}
