import { z } from 'zod';
import type { AuditPage } from '../../domain/contract';
import { id, instant } from '../http/schemas';

export const auditQuery = z.object({ cursor: id.optional().meta({ description: 'The `next` of the page before' }) });

export const auditPage = z
  .object({
    entries: z.array(
      z.object({
        id,
        at: instant,
        actor: z.object({
          kind: z.enum(['person', 'staff', 'system']),
          id: id.nullable(),
          name: z.string().nullable(),
        }),
        action: z.string(),
        subject: z.object({ kind: z.string(), id }),
        reason: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditPage' }) satisfies z.ZodType<AuditPage>;
