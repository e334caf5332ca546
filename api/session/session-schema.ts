import { z } from 'zod';
import type { Session } from '../../domain/contract/account';
import { instant } from '../http/schemas';

export const sessionInput = z.object({
  code: z.string().min(1, 'missing').max(512).meta({ example: 'sandbox:alice' }),
});

export const session = z
  .object({ token: z.string(), expiresAt: instant })
  .meta({ id: 'Session' }) satisfies z.ZodType<Session>;
