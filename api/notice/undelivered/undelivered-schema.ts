import { z } from 'zod';
import {
  mostCounted,
  type ResentMessages,
  type UndeliveredMessage,
  type UndeliveredPage,
} from '../../../domain/contract/undelivered';
import { channelNames } from '../../../domain/notice/channels';
import { undeliveredStatuses } from '../../../domain/notice/delivery-states';
import { noticeKinds } from '../../../domain/notice/notice-kinds';
import { id, instant } from '../../http/schemas';

const status = z
  .enum(undeliveredStatuses)
  .meta({ description: '`dead`: given up; `unsure`: a process was killed while it was sent, or the answer was lost' });

export const undeliveredQuery = z.object({
  status: status.default('dead'),
  cursor: id.optional().meta({ description: 'The `next` of the page before' }),
});

const undeliveredMessage = z.object({
  id,
  kind: z.enum(noticeKinds),
  title: z.string(),
  status,
  channels: z.array(z.enum(channelNames)).meta({ description: 'Left to be tried' }),
  tries: z.number().int(),
  fault: z.string().nullable().meta({ description: 'Why the last try failed' }),
  writtenAt: instant,
  lastTriedAt: instant,
}) satisfies z.ZodType<UndeliveredMessage>;

const count = z.number().int().max(mostCounted);

export const undeliveredPage = z
  .object({
    counts: z
      .object({ dead: count, unsure: count, waiting: count })
      .meta({ description: `Counted up to ${mostCounted}` }),
    messages: z.array(undeliveredMessage),
    next: z.string().nullable(),
  })
  .meta({ id: 'UndeliveredPage' }) satisfies z.ZodType<UndeliveredPage>;

export const resendInput = z.object({ status });
export const resent = z.object({ resent: z.number().int() }) satisfies z.ZodType<ResentMessages>;
