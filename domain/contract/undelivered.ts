import type { ChannelName } from '../notice/channels';
import type { UndeliveredStatus } from '../notice/delivery-states';
import type { NoticeKind } from '../notice/notice-kinds';
import type { Instant } from './instant';

/** A message that did not go out, as an administrator sees it: whose it is, is not theirs to know. */
export interface UndeliveredMessage {
  id: string;
  kind: NoticeKind;
  /** What it is about, without what it was filled with. */
  title: string;
  status: UndeliveredStatus;
  /** The channels that are left to be tried. */
  channels: ChannelName[];
  tries: number;
  /** Why the last try failed: a code. */
  fault: string | null;
  writtenAt: Instant;
  lastTriedAt: Instant;
}

/** GET /v1/messages/undelivered */
export interface UndeliveredPage {
  /** How many there are in each state, and how many wait to be sent; counted up to {@link mostCounted}. */
  counts: Record<UndeliveredStatus | 'waiting', number>;
  messages: UndeliveredMessage[];
  next: string | null;
}

export const mostCounted = 10_000;

/** POST /v1/messages/resend: of more than this many the newest; the rest with the next request. */
export const mostResentAtOnce = 500;

export interface ResentMessages {
  resent: number;
}
