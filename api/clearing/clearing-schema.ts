import { z } from 'zod';
import { preconditionStates } from '../../domain/clearing/precondition';
import { preconditionCodes } from '../../domain/clearing/preconditions';
import type { Preconditions, PreconditionsBoard, Reminder } from '../../domain/contract/clearing';
import { instant } from '../http/schemas';

export const preconditions = z
  .object({
    preconditions: z.array(
      z.object({
        code: z.enum(preconditionCodes),
        title: z.string(),
        state: z
          .enum(preconditionStates)
          .meta({ description: '`unknown`: the host did not answer; it never counts as met' }),
        detail: z.string().meta({ description: 'What is' }),
        cure: z.string().meta({ description: 'What to do' }),
        metAt: instant.optional().meta({ description: 'The moment at which time alone heals it' }),
        links: z.array(z.object({ name: z.string(), url: z.string() })).optional(),
      }),
    ),
    readyAt: instant.optional().meta({ description: 'When everything will be met by waiting alone' }),
  })
  .meta({ id: 'Preconditions' }) satisfies z.ZodType<Preconditions>;

export const reminder = z
  .object({ wanted: z.boolean().meta({ description: 'The person is told once, when everything is met' }) })
  .meta({ id: 'ClearingReminder' }) satisfies z.ZodType<Reminder>;

export const preconditionsBoard = preconditions
  .extend({ reminder })
  .meta({ id: 'PreconditionsBoard' }) satisfies z.ZodType<PreconditionsBoard>;
