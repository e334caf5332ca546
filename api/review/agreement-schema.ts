import { z } from 'zod';
import type { Agreement } from '../../domain/contract/second-look';
import { day } from '../http/schemas';
import { rejectionReasonCode } from '../verification/verification-schema';

export const agreementQuery = z.object({
  from: z.string().max(10).optional().meta({ description: 'Beijing day; without it: 30 days up to `to`' }),
  to: z.string().max(10).optional().meta({ description: 'Beijing day, included; without it: today' }),
});

const tally = z.object({
  drawn: z.number(),
  agreed: z.number(),
  disagreed: z.number(),
  upheld: z.number().meta({ description: 'Of those disagreed: settled for the first decision' }),
  overturned: z.number().meta({ description: 'Of those disagreed: settled against it' }),
});

export const agreement = z
  .object({
    from: day,
    to: day,
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
