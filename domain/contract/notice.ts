import type { ChannelName } from '../notice/channels';
import type { NoticeKind } from '../notice/notice-kinds';
import type { NoticeTopic } from '../notice/notice-rule';
import type { Instant } from './instant';

/** A message to the person, as it stands in their inbox. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  topic: NoticeTopic;
  title: string;
  body: string;
  /** Where it leads; a client that does not know it shows the words alone. */
  action: string;
  createdAt: Instant;
  /** `null` while it is unread. */
  readAt: Instant | null;
}

/** GET /v1/notices, newest first */
export interface NoticePage {
  notices: Notice[];
  /** How many of all are unread. */
  unread: number;
  next: string | null;
}

/** GET and PUT /v1/notices/settings */
export interface NoticeSettings {
  channels: { code: ChannelName; words: string; on: boolean }[];
  topics: {
    code: NoticeTopic;
    words: string;
    /** How many WeChat messages about it the person has consented to and not had yet. */
    consents: number;
    /** What WeChat asks the consent for; `null` where none is set up. */
    templateId: string | null;
  }[];
}
