import type { ActivityKind } from '../activity/activity-kinds';
import type { Words } from '../words';

/** What messages are about; WeChat has a template for each, and people consent to each by itself. */
export const topicWords = {
  progress: { 'zh-CN': '审核进度', en: 'Progress of your requests' },
  document: { 'zh-CN': '证件到期', en: 'Your ID card’s validity' },
  safety: { 'zh-CN': '账户安全', en: 'Safety of your account' },
} as const satisfies Record<string, Words>;

export type NoticeTopic = keyof typeof topicWords;
export const noticeTopics = Object.keys(topicWords) as NoticeTopic[];

/** The inbox alone; the first channel that takes it; or each channel that there is. */
export type NoticeReach = 'inbox' | 'first' | 'every';

/**
 * What an occasion is, of which a person is told once: each time it happens (`event`), one day of Beijing (`day`), or what the
 * caller names, such as a card (`named`).
 */
export type NoticeOccasion = 'event' | 'day' | 'named';

export interface NoticeRule {
  topic: NoticeTopic;
  /** `{day}` and the like are filled in, see `say-notice.ts`. */
  title: Words;
  body: Words;
  reach: NoticeReach;
  /** Also where the person switched a channel off: the law or their safety demands it. */
  compulsory?: true;
  occasion: NoticeOccasion;
  /** May wait for the morning: nobody is woken for it. */
  unhurried?: true;
  /** Where it leads in the mini-program; a client that does not know it shows the words alone. */
  action: string;
}

/** What of an account's activity is a message too (R29), by its kind, or why it is none. */
export type ActivityNotices = Record<ActivityKind, NoticeRule | 'own-doing'>;

/** For so long a message stays in the inbox: two years, longer than anything that one tells of takes. */
export const noticeKeptDays = 730;
