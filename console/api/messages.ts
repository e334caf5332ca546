import type { ResentMessages, UndeliveredPage } from '../../domain/contract/undelivered';
import type { UndeliveredStatus } from '../../domain/notice/delivery-states';
import { request } from './request';

/** Messages that did not go out, the newest first. */
export function listUndelivered(
  page: { status: UndeliveredStatus; cursor: string | undefined },
  signal?: AbortSignal,
): Promise<UndeliveredPage> {
  return request('/v1/messages/undelivered', { query: page, signal });
}

export function resendMessage(id: string): Promise<void> {
  return request(`/v1/messages/${encodeURIComponent(id)}/resend`, { method: 'POST' });
}

/** The newest of a state, as many as are tried again at once. */
export function resendMessages(status: UndeliveredStatus): Promise<ResentMessages> {
  return request('/v1/messages/resend', { method: 'POST', body: { status } });
}
