import type { ClearingPurpose } from '../../domain/clearing/clearing-photos';
import type {
  AssistedClearing,
  AssistedClearingInput,
  AssistedPhoto,
  CallerSearch,
  CallerSearchInput,
} from '../../domain/contract/assisted-clearing';
import type { Preconditions } from '../../domain/contract/clearing';
import { request } from './request';

const base = '/v1/review/assisted-clearings';

/** The account that a caller asks about. It is recorded, and the person is told. */
export function searchCaller(input: CallerSearchInput): Promise<CallerSearch> {
  return request(`${base}/search`, { method: 'POST', body: input });
}

export function getCallerBoard(ticket: string, signal?: AbortSignal): Promise<Preconditions> {
  return request(`${pathOf(ticket)}/preconditions`, { signal });
}

/** A photo that the caller sent in. */
export function uploadCallerPhoto(
  ticket: string,
  side: ClearingPurpose,
  file: File,
  idempotencyKey: string,
): Promise<AssistedPhoto> {
  const form = new FormData();
  form.set('side', side);
  form.set('file', file);
  return request(`${pathOf(ticket)}/photos`, { method: 'POST', form, idempotencyKey, timeoutMs: 90_000 });
}

export function openForCaller(
  ticket: string,
  input: AssistedClearingInput,
  idempotencyKey: string,
): Promise<AssistedClearing> {
  return request(pathOf(ticket), { method: 'POST', body: input, idempotencyKey, timeoutMs: 30_000 });
}

function pathOf(ticket: string): string {
  return `${base}/${encodeURIComponent(ticket)}`;
}
