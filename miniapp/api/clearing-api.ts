import type { PreconditionsBoard, Reminder } from '../../domain/contract/clearing';
import type { ClearingReceipt } from '../../domain/contract/clearing-receipt';
import type { Clearing, ClearingInput } from '../../domain/contract/clearing-request';
import { isProblem } from './api-error';
import { download } from './download';
import { request } from './request';

/** Every precondition as it is now. */
export function getPreconditions(): Promise<PreconditionsBoard> {
  return request({ method: 'GET', path: '/v1/clearing/preconditions' });
}

/** Whether the person is told, once, when everything is met. */
export function setReminder(wanted: boolean): Promise<Reminder> {
  return request({ method: wanted ? 'PUT' : 'DELETE', path: '/v1/clearing/reminder' });
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

/** What became of everything when the real name was cleared; `null` where that request cleared nothing. */
export async function getReceipt(id: string): Promise<ClearingReceipt | null> {
  try {
    return await request<ClearingReceipt>({ method: 'GET', path: `/v1/clearings/${id}/receipt` });
  } catch (error) {
    if (isProblem(error, 'not_found')) return null;
    throw error;
  }
}

/** The same as a PDF on this device. */
export function downloadReceipt(id: string): Promise<string> {
  return download(`/v1/clearings/${id}/receipt.pdf`);
}
