import type { NoticePage, NoticeSettings } from '../../domain/contract/notice';
import type { ChannelName } from '../../domain/notice/channels';
import type { NoticeTopic } from '../../domain/notice/notice-rule';
import { request } from './request';

/** How many messages are unread now. */
type Unread = Pick<NoticePage, 'unread'>;

/** The person's messages, newest first. */
export function listNotices(cursor?: string): Promise<NoticePage> {
  return request({ method: 'GET', path: cursor ? `/v1/notices?cursor=${cursor}` : '/v1/notices' });
}

export function readNotice(id: string): Promise<Unread> {
  return request({ method: 'POST', path: `/v1/notices/${id}/read` });
}

/** This message and all before it were seen. */
export function readNoticesUpTo(id: string): Promise<Unread> {
  return request({ method: 'POST', path: '/v1/notices/read', body: { upTo: id } });
}

export function getNoticeSettings(): Promise<NoticeSettings> {
  return request({ method: 'GET', path: '/v1/notices/settings' });
}

/** What is not named stays as it is. */
export function changeNoticeChannels(channels: Partial<Record<ChannelName, boolean>>): Promise<NoticeSettings> {
  return request({ method: 'PUT', path: '/v1/notices/settings', body: { channels } });
}

/** The person allowed WeChat to send one message of each of these topics. */
export function keepNoticeConsents(topics: readonly NoticeTopic[]): Promise<NoticeSettings> {
  return request({ method: 'POST', path: '/v1/notices/consents', body: { topics } });
}
