import { z } from 'zod';
import { holdsIdNumber } from '../../domain/identity/id-number';

/**
 * What staff write and the log keeps, which outlasts even a clearing (R27): no number of an ID may be in it. A name cannot be
 * told from other words; the desk asks to leave it out.
 */
export const auditedWords = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((words) => !holdsIdNumber(words), 'holds_id_number');
