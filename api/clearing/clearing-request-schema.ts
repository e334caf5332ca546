import { z } from 'zod';
import { clearingFields } from '../../domain/clearing/clearing-photos';
import { clearingStatuses } from '../../domain/clearing/clearing-states';
import type { Clearing, ClearingInput } from '../../domain/contract/clearing-request';
import { id, instant } from '../http/schemas';
import { rejectionReasonCode } from '../verification/verification-schema';

const photoId = z.uuid('photo_not_found');

export const clearingInput = z
  .object({ frontPhotoId: photoId, backPhotoId: photoId, holdingPhotoId: photoId, bankCardPhotoId: photoId })
  .meta({ id: 'ClearingInput' }) satisfies z.ZodType<ClearingInput>;

export const clearing = z
  .object({
    id,
    status: z.enum(clearingStatuses).meta({ description: '`awaiting-second`: one of the two who must agree has' }),
    submittedAt: instant,
    dueAt: instant.meta({ description: 'When it will be decided, as promised now' }),
    timesMissed: z.number().meta({ description: 'How often an earlier date passed without a decision' }),
    countedBy: z.enum(['holiday-calendar', 'weekends-only']),
    decidedAt: instant.nullable(),
    steps: z.array(
      z.object({
        code: z.enum(['submitted', 'first_review', 'second_review', 'result', 'withdrawn']),
        state: z.enum(['done', 'current', 'waiting']),
        at: instant.optional(),
      }),
    ),
    rejection: z
      .object({
        reasons: z.array(
          z.object({
            code: rejectionReasonCode,
            field: z.enum(clearingFields).meta({ description: 'A photo, the preconditions, or the account as such' }),
            message: z.string(),
          }),
        ),
        comment: z.string().nullable(),
      })
      .optional(),
    comment: z.string().nullable().meta({ description: 'From the agent to the person' }),
  })
  .meta({ id: 'Clearing' }) satisfies z.ZodType<Clearing>;
