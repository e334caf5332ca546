import { z } from 'zod';
import { clearingOpeners } from '../../../domain/clearing/assisted-clearing';
import { type ErasedItem, erasedWords, type KeptItem, keptWords } from '../../../domain/clearing/receipt';
import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import { day, id, instant } from '../../http/schemas';

export const clearingReceipt = z
  .object({
    id,
    openedBy: z.enum(clearingOpeners).meta({ description: 'Who asked for it' }),
    maskedName: z.string(),
    maskedIdNumber: z.string(),
    verifiedAt: instant,
    clearedAt: instant,
    erased: z.array(
      z.object({ code: z.enum(Object.keys(erasedWords) as ErasedItem[]), count: z.number(), words: z.string() }),
    ),
    kept: z.array(
      z.object({
        code: z.enum(Object.keys(keptWords) as KeptItem[]),
        words: z.string(),
        why: z.string(),
        until: day.nullable().meta({ description: 'The last day; null: for as long as the account is there' }),
        deletedAt: instant.nullable().meta({ description: 'When its time was over' }),
      }),
    ),
  })
  .meta({ id: 'ClearingReceipt' }) satisfies z.ZodType<ClearingReceipt>;
