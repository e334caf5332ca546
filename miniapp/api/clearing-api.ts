import type { Preconditions } from '../../domain/contract/clearing';
import type { Clearing, ClearingInput } from '../../domain/contract/clearing-request';
import { isProblem } from './api-error';
import { request } from './request';

/** Every precondition as it is now. */
export function getPreconditions(): Promise<Preconditions> {
  return request({ method: 'GET', path: '/v1/clearing/preconditions' });
}

/** The newest request; `null` before the first. */
export async function getCurrentClearing(): Promise<Clearing | null> {
  try {
    return await request<Clearing>({ method: 'GET', path: '/v1/clearings/current' });
  } catch (error) {
    if (isProblem(error, 'not_found')) return null;
    throw error;
  }
}

export function submitClearing(input: ClearingInput, idempotencyKey: string): Promise<Clearing> {
  return request({ method: 'POST', path: '/v1/clearings', body: input, idempotencyKey });
}

export function withdrawClearing(id: string): Promise<Clearing> {
  return request({ method: 'POST', path: `/v1/clearings/${id}/withdrawal` });
}
