import { z } from 'zod';
import type { Agreement, WaitingLooks } from '../../../domain/contract/second-look';
import type { Tally } from '../../../domain/review/tally-agreement';
import { day } from '../../http/schemas';
import { rejectionReasonCode } from '../reviewed-request-schema';

export const agreementQuery = z.object({
  from: z.string().max(10).optional().meta({ description: 'Beijing day; without it: 30 days up to `to`' }),
  to: z.string().max(10).optional().meta({ description: 'Beijing day, included; without it: today' }),
});

export const tally = z.object({
  agreed: z.number(),
  disagreed: z.number(),
  upheld: z.number().meta({ description: 'Of those disagreed: settled for the first decision' }),
  overturned: z.number().meta({ description: 'Of those disagreed: settled against it' }),
  unsettled: z.number().meta({ description: 'Of those disagreed: photos gone, or nobody left who might settle it' }),
  unjudged: z.number().meta({ description: 'No second opinion: photos gone, or nobody left who might give it' }),
}) satisfies z.ZodType<Tally>;

export const waitingLooks = z.object({
  secondLooks: z.number(),
  disagreements: z.number(),
  nobody: z.number().meta({ description: 'Of both: nobody among the staff as they are now may judge these' }),
}) satisfies z.ZodType<WaitingLooks>;

export const agreement = z
  .object({
    from: day,
    to: day,
    waiting: waitingLooks,
    all: tally,
    deciders: z.array(
      tally.extend({ username: z.string().nullable().meta({ description: 'null: straight through' }) }),
    ),
    reasons: z.array(
      tally.extend({
        reason: rejectionReasonCode.nullable().meta({ description: 'null: approvals' }),
        words: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Agreement' }) satisfies z.ZodType<Agreement>;
