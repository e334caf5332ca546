import type { Correction, CorrectionInput, RealNameHistory } from '../../domain/contract/correction';
import { isProblem } from './api-error';
import { request } from './request';

/** The newest request; `null` before the first. */
export async function getCurrentCorrection(): Promise<Correction | null> {
  try {
    return await request<Correction>({ method: 'GET', path: '/v1/corrections/current' });
  } catch (error) {
    if (isProblem(error, 'not_found')) return null;
    throw error;
  }
}

/** What the real name says and said, masked, the newest first. */
export function getRealNameHistory(): Promise<RealNameHistory> {
  return request({ method: 'GET', path: '/v1/real-name/history' });
}

export function submitCorrection(input: CorrectionInput, idempotencyKey: string): Promise<Correction> {
  return request({ method: 'POST', path: '/v1/corrections', body: input, idempotencyKey });
}

export function withdrawCorrection(id: string): Promise<Correction> {
  return request({ method: 'POST', path: `/v1/corrections/${id}/withdrawal` });
}
