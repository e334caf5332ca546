import { z } from 'zod';
import { type RejectionReasonCode, rejectionReasonCodes } from '../../domain/review/rejection-reasons';
import { id, instant } from '../http/schemas';

export const rejectionReasonCode = z.enum(rejectionReasonCodes as [RejectionReasonCode, ...RejectionReasonCode[]]);

/** What a person is told of anything of theirs that people decide: its steps, and the fields a reason may concern. */
export const reviewedRequest = <
  const Steps extends readonly [string, ...string[]],
  Field extends z.ZodType<string>,
>(of: {
  steps: Steps;
  field: Field;
}) => ({
  id,
  submittedAt: instant,
  dueAt: instant.meta({ description: 'When it will be decided, as promised now' }),
  timesMissed: z.number().meta({ description: 'How often an earlier date passed without a decision' }),
  countedBy: z.enum(['holiday-calendar', 'weekends-only']),
  decidedAt: instant.nullable(),
  steps: z.array(
    z.object({ code: z.enum(of.steps), state: z.enum(['done', 'current', 'waiting']), at: instant.optional() }),
  ),
  rejection: z
    .object({
      reasons: z.array(z.object({ code: rejectionReasonCode, field: of.field, message: z.string() })),
      comment: z.string().nullable(),
    })
    .optional(),
  comment: z.string().nullable().meta({ description: 'From the agent to the person' }),
});
