import { z } from 'zod';
import type { Service } from '../../domain/contract/service';
import { photoReadings } from '../../domain/reading/photo-reading';
import { signInKinds } from '../../domain/session/sign-in-kinds';
import { instant } from '../http/schemas';

export const health = z.object({ status: z.literal('ok') });

export const service = z
  .object({
    sandbox: z.boolean().meta({ description: 'Nothing is real: accounts, authority and clock are pretended' }),
    signIn: z.enum(signInKinds).meta({ description: 'With whose codes people sign in' }),
    now: instant,
    photoReading: z.enum(photoReadings).meta({
      description: 'Who reads the photos: this server, a third party that they are sent to, or nobody but people',
    }),
    graceDays: z.int().meta({ description: 'For so many days after an ID card has expired everything still works' }),
    objectionDays: z.int().meta({ description: 'For so many days an account may object that is to be cleared' }),
  })
  .meta({ id: 'Service' }) satisfies z.ZodType<Service>;
