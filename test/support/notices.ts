import type { NoticePage } from '../../domain/contract/notice';
import type { ChannelName } from '../../domain/notice/channels';
import type { NoticeKind } from '../../domain/notice/notice-kinds';
import { type Client, client } from './api-client';

export interface Sent {
  id: string;
  account: string;
  channel: ChannelName;
  to: string;
  kind: NoticeKind;
  title: string;
  body: string;
  language: string;
  sentAt: string;
}

/** Everything in somebody's inbox, newest first. */
export async function inboxOf(person: Client): Promise<NoticePage['notices']> {
  const { body } = await person.get<NoticePage>('/v1/notices');
  return body.notices;
}

/** What the sandbox would have sent to an account, the newest first. */
export async function sentTo(url: string, account: string): Promise<Sent[]> {
  const { body } = await client(url).get<{ messages: Sent[] }>(`/v1/sandbox/outbox?account=${account}`);
  return body.messages;
}
