import type {
  ClaimedClearingInput,
  HolderClaim,
  HolderClaimInput,
  Objection,
  ObjectionInput,
} from '../../domain/contract/holder-claim';
import { isProblem } from './api-error';
import { request } from './request';

/** The newest claim; `null` before the first. */
export async function getCurrentHolderClaim(): Promise<HolderClaim | null> {
  try {
    return await request<HolderClaim>({ method: 'GET', path: '/v1/holder-claims/current' });
  } catch (error) {
    if (isProblem(error, 'not_found')) return null;
    throw error;
  }
}

export function submitHolderClaim(input: HolderClaimInput, idempotencyKey: string): Promise<HolderClaim> {
  return request({ method: 'POST', path: '/v1/holder-claims', body: input, idempotencyKey });
}

export function withdrawHolderClaim(id: string): Promise<HolderClaim> {
  return request({ method: 'POST', path: `/v1/holder-claims/${id}/withdrawal` });
}

/** Asks that the real name of the account be cleared that holds the identity. */
export function askForClearing(id: string, input: ClaimedClearingInput): Promise<HolderClaim> {
  return request({ method: 'POST', path: `/v1/holder-claims/${id}/clearing`, body: input });
}

/** What is asked of this account; `null` where nothing ever was. */
export async function getCurrentObjection(): Promise<Objection | null> {
  try {
    return await request<Objection>({ method: 'GET', path: '/v1/objections/current' });
  } catch (error) {
    if (isProblem(error, 'not_found')) return null;
    throw error;
  }
}

export function object(input: ObjectionInput): Promise<Objection> {
  return request({ method: 'POST', path: '/v1/objections/current', body: input });
}
