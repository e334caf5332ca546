import { z } from 'zod';
import type { Notice, NoticePage, NoticeSettings } from '../../domain/contract/notice';
import { channelNames } from '../../domain/notice/channels';
import { noticeKinds } from '../../domain/notice/notice-kinds';
import { noticeTopics } from '../../domain/notice/notice-rule';
import { id, instant } from '../http/schemas';

export const noticeQuery = z.object({ cursor: id.optional().meta({ description: 'The `next` of the page before' }) });

const notice = z.object({
  id,
  kind: z.enum(noticeKinds),
  topic: z.enum(noticeTopics),
  title: z.string(),
  body: z.string(),
  action: z.string().meta({ description: 'Where it leads in the mini-program' }),
  createdAt: instant,
  readAt: instant.nullable().meta({ description: '`null` while it is unread' }),
}) satisfies z.ZodType<Notice>;

export const noticePage = z
  .object({
    notices: z.array(notice),
    unread: z.number().int().meta({ description: 'How many of all are unread' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'NoticePage' }) satisfies z.ZodType<NoticePage>;

export const unread = z.object({ unread: z.number().int() });
export const readUpTo = z.object({
  upTo: id.meta({ description: 'The newest that was seen; all before it are read too' }),
});

export const noticeSettings = z
  .object({
    channels: z.array(z.object({ code: z.enum(channelNames), words: z.string(), on: z.boolean() })),
    topics: z.array(
      z.object({
        code: z.enum(noticeTopics),
        words: z.string(),
        consents: z.number().int().meta({ description: 'WeChat messages that were consented to and not sent yet' }),
        templateId: z.string().nullable().meta({ description: 'What WeChat asks the consent for' }),
      }),
    ),
  })
  .meta({ id: 'NoticeSettings' }) satisfies z.ZodType<NoticeSettings>;

export const settingsInput = z
  .object({ channels: z.strictObject(Object.fromEntries(channelNames.map((name) => [name, z.boolean().optional()]))) })
  .meta({ description: 'What is not named stays. What safety or the law demands is sent all the same' });

export const consentInput = z.object({
  topics: z.array(z.enum(noticeTopics)).min(1).max(noticeTopics.length).meta({ description: 'One message of each' }),
});
