import type { Comparison, ComparisonInput } from '../../domain/contract/photo';
import type { Verification, VerificationForm, VerificationInput } from '../../domain/contract/verification';
import { isProblem } from './api-error';
import { request } from './request';

/** The newest attempt; `null` before the first. */
export async function getCurrentVerification(): Promise<Verification | null> {
  try {
    return await request<Verification>({ method: 'GET', path: '/v1/verifications/current' });
  } catch (error) {
    if (isProblem(error, 'not_found')) return null;
    throw error;
  }
}

/** What was typed in an earlier attempt, to correct it, or to prove a claim, to be verified by it. */
export function getVerificationForm(id: string): Promise<VerificationForm> {
  return request({ method: 'GET', path: `/v1/verifications/${id}/form` });
}

/** What was typed beside what was read from the photos, before it is submitted. */
export function compareWithPhotos(input: ComparisonInput): Promise<Comparison> {
  return request({ method: 'POST', path: '/v1/verifications/comparison', body: input, storesNothing: true });
}

export function submitVerification(input: VerificationInput, idempotencyKey: string): Promise<Verification> {
  return request({ method: 'POST', path: '/v1/verifications', body: input, idempotencyKey });
}

export function withdrawVerification(id: string): Promise<Verification> {
  return request({ method: 'POST', path: `/v1/verifications/${id}/withdrawal` });
}
