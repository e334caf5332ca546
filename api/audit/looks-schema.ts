import { z } from 'zod';
import { lookedAt } from '../../domain/audit/looks';
import type { LookPage } from '../../domain/contract/audit';
import { photoPurposes } from '../../domain/photo/photo-sides';
import { roles } from '../../domain/staff/roles';
import { id, instant } from '../http/schemas';

export const lookQuery = z.object({ cursor: id.optional().meta({ description: 'The `next` of the page before' }) });

export const lookPage = z
  .object({
    looks: z.array(
      z.object({
        id,
        at: instant,
        what: z.enum(lookedAt),
        side: z.enum(photoPurposes).nullable().meta({ description: 'Of a photo: which' }),
        byRole: z.enum(roles).meta({ description: 'Who it was, without a name' }),
        reason: z.string().nullable().meta({ description: 'As it was given before the look' }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'LookPage' }) satisfies z.ZodType<LookPage>;
