import type { Notice, NoticeSettings } from '../../domain/contract/notice';
import { channelNames, channelWords } from '../../domain/notice/channels';
import { noticeRules } from '../../domain/notice/notice-kinds';
import { type NoticeTopic, noticeTopics, topicWords } from '../../domain/notice/notice-rule';
import { sayNotice } from '../../domain/notice/say-notice';
import type { Language } from '../../domain/words';
import { isoFromColumn } from '../database/time';
import type { NoticeRow } from './notice-store';
import type { NoticeSettings as KeptSettings } from './settings-store';

/** A message as its person reads it: in the language of now, also where it was sent in another. */
export function presentNotice(row: NoticeRow, now: Date, language: Language): Notice {
  const { topic, action } = noticeRules[row.kind];
  return {
    id: row.id,
    kind: row.kind,
    topic,
    ...sayNotice(row.kind, JSON.parse(row.said), now, language),
    action,
    createdAt: isoFromColumn(row.created_at),
    readAt: row.read_at && isoFromColumn(row.read_at),
  };
}

interface KnownSettings {
  kept: KeptSettings;
  consents: ReadonlyMap<NoticeTopic, number>;
  templates: Partial<Record<NoticeTopic, string>>;
}

export function presentSettings({ kept, consents, templates }: KnownSettings, language: Language): NoticeSettings {
  return {
    channels: channelNames.map((code) => ({
      code,
      words: channelWords[code][language],
      on: !kept.off.includes(code),
    })),
    topics: noticeTopics.map((code) => ({
      code,
      words: topicWords[code][language],
      consents: consents.get(code) ?? 0,
      templateId: templates[code] ?? null,
    })),
  };
}
