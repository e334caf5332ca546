import type { Reissue, ReissueInput } from '../../domain/contract/reissue';
import { isProblem } from './api-error';
import { request } from './request';

/** The newest paper for the card by which the account is verified; `null` before the first. */
export async function getCurrentReissue(): Promise<Reissue | null> {
  try {
    return await request<Reissue>({ method: 'GET', path: '/v1/reissues/current' });
  } catch (error) {
    if (isProblem(error, 'not_found')) return null;
    throw error;
  }
}

export function submitReissue(input: ReissueInput, idempotencyKey: string): Promise<Reissue> {
  return request({ method: 'POST', path: '/v1/reissues', body: input, idempotencyKey });
}

export function withdrawReissue(id: string): Promise<Reissue> {
  return request({ method: 'POST', path: `/v1/reissues/${id}/withdrawal` });
}
