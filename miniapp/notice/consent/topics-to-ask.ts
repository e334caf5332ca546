import type { NoticeSettings } from '../../../domain/contract/notice';

export type ConsentTopic = NoticeSettings['topics'][number] & { templateId: string };

/** What WeChat can be asked consents for. Whoever switched its messages off is asked for none. */
export function topicsToAsk({ channels, topics }: NoticeSettings): ConsentTopic[] {
  if (!channels.some(({ code, on }) => code === 'wechat' && on)) return [];
  return topics.filter((topic): topic is ConsentTopic => topic.templateId !== null);
}
