import { z } from 'zod';
import type { FlowFigures, ReviewFigures, TimeFigures } from '../../domain/contract/figures';
import { figureKinds, mostFigureDays, usualFigureDays, waitingAgeNames } from '../../domain/review/figures';
import { rejectionReasonCodes } from '../../domain/review/rejection-reasons';
import { day, instant } from '../http/schemas';
import { tally, waitingLooks } from '../review/second-look/agreement-schema';

export const figuresQuery = z.object({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostFigureDays)
    .default(usualFigureDays)
    .meta({ description: 'Beijing days, today included' }),
  kind: z
    .enum(figureKinds)
    .optional()
    .meta({ description: 'Without it: what waits of every kind, and what came in and was decided of submissions' }),
});

const flow = z.object({
  submitted: z.number(),
  straightThrough: z.number().meta({ description: 'Decided without a person' }),
  byPeople: z.number(),
  withdrawn: z.number(),
}) satisfies z.ZodType<FlowFigures>;

const time = z
  .object({ decided: z.number(), median: z.number().nullable(), p95: z.number().nullable() })
  .meta({ description: 'Seconds from submission to decision' }) satisfies z.ZodType<TimeFigures>;

export const reviewFigures = z
  .object({
    at: instant,
    kind: z.enum(figureKinds).nullable().meta({ description: 'The kind that was asked for' }),
    waitingByKind: z
      .array(z.object({ kind: z.enum(figureKinds), total: z.number(), late: z.number() }))
      .meta({ description: 'Of each kind, whichever was asked for' }),
    waiting: z.object({
      total: z.number(),
      byAge: z.array(z.object({ age: z.enum(waitingAgeNames), count: z.number() })),
      open: z.number(),
      claimed: z.number(),
      parked: z.number(),
      late: z.number(),
      dueSoon: z.number().meta({ description: 'In its last working day, and not late' }),
      withoutSecond: z
        .number()
        .meta({ description: 'The first of two has agreed, and no senior is left to be the second' }),
    }),
    perDay: z.array(flow.extend({ day })),
    perHour: z.array(flow.extend({ hour: z.number() })).meta({ description: 'Of today, up to now' }),
    total: flow,
    straightThroughShare: z.number().nullable().meta({ description: '0 to 1, of what was decided' }),
    timeToDecision: z.object({ all: time, straightThrough: time, byPeople: time }),
    refused: z.number(),
    refusals: z.array(z.object({ reason: z.enum(rejectionReasonCodes), words: z.string(), count: z.number() })),
    agreement: tally.meta({ description: 'Of the second looks that were over on these days' }),
    waitingLooks,
  })
  .meta({ id: 'ReviewFigures' }) satisfies z.ZodType<ReviewFigures>;
