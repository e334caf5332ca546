import { z } from 'zod';
import { instant } from '../http/schemas';

/** Moves by a century at the most: beyond the year 9999 times no longer sort as text. */
export const clockInput = z.union([
  z.object({ now: z.iso.datetime({ offset: true }) }),
  z.object({ advanceDays: z.number().min(-36_500).max(36_500) }),
]);

export const clockReading = z.object({ now: instant });
