import { z } from 'zod';
import type { Service } from '../../domain/contract';
import { instant } from '../http/schemas';

export const health = z.object({ status: z.literal('ok') });

export const service = z
  .object({
    sandbox: z.boolean().meta({ description: 'Nothing is real: accounts, authority and clock are pretended' }),
    now: instant,
  })
  .meta({ id: 'Service' }) satisfies z.ZodType<Service>;
