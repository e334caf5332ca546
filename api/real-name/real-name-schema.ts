import { z } from 'zod';
import type { RealName } from '../../domain/contract/account';
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
    }),
  ])
  .meta({ id: 'RealName' }) satisfies z.ZodType<RealName>;
