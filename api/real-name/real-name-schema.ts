import { z } from 'zod';
import type { RealName } from '../../domain/contract/account';
import { documentStates } from '../../domain/real-name/document-state';
import { day, instant } from '../http/schemas';

export const realName = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('none') }),
    z.object({
      status: z.literal('active'),
      maskedName: z.string(),
      maskedIdNumber: z.string(),
      validFrom: day,
      validUntil: day.nullable(),
      verifiedAt: instant,
      documentState: z.enum(documentStates),
      graceUntil: day.optional().meta({ description: 'In grace: the last day on which everything still works' }),
    }),
  ])
  .meta({ id: 'RealName' }) satisfies z.ZodType<RealName>;
