import type { Notice, NoticePage, NoticeSettings } from '../../../domain/contract/notice';
import { channelNames, channelWords } from '../../../domain/notice/channels';
import { noticeTopics, topicWords } from '../../../domain/notice/notice-rule';
import type { FakeApi } from '../support/fake-api';

/** The service's clock says 20 November, noon in Beijing. */
export function notice(more: Partial<Notice> = {}): Notice {
  return {
    id: 'n1',
    kind: 'verified',
    topic: 'progress',
    title: '实名认证已通过',
    body: '支付等服务可以正常使用了',
    action: 'real-name',
    createdAt: '2026-11-20T03:05:00Z',
    readAt: null,
    ...more,
  };
}

/** GET /v1/notices */
export function answerNotices(api: FakeApi, notices: Notice[], more: Partial<NoticePage> = {}, query = ''): void {
  const unread = notices.filter(({ readAt }) => readAt === null).length;
  const body: NoticePage = { notices, unread, next: null, ...more };
  api.on(`GET /v1/notices${query}`, { status: 200, body });
}

interface Kept {
  off?: NoticeSettings['channels'][number]['code'][];
  consents?: number;
  templates?: boolean;
}

/** GET, PUT and POST of settings answer with them. */
export function noticeSettings({ off = [], consents = 0, templates = true }: Kept = {}): NoticeSettings {
  return {
    channels: channelNames.map((code) => ({ code, words: channelWords[code]['zh-CN'], on: !off.includes(code) })),
    topics: noticeTopics.map((code) => ({
      code,
      words: topicWords[code]['zh-CN'],
      consents,
      templateId: templates ? `template-${code}` : null,
    })),
  };
}
