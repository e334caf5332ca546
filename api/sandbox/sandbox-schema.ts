import { z } from 'zod';
import { instant } from '../http/schemas';

/** Beyond these, times no longer sort as text, and counting working days to them would take seconds. */
export const earliestInstant = '2000-01-01T00:00:00.000Z';
export const latestInstant = '2199-12-31T23:59:59.999Z';

export const clockInput = z
  .union([
    z.object({ now: z.iso.datetime({ offset: true }) }),
    z.object({ advanceDays: z.number().min(-36_500).max(36_500) }),
  ])
  .meta({ description: `The clock stays between ${earliestInstant} and ${latestInstant}` });

export const clockReading = z.object({ now: instant });
