import { z } from 'zod';
import { clearingStatuses } from '../../domain/clearing/clearing-states';
import type { Me } from '../../domain/contract/account';
import { holderClaimStatuses } from '../../domain/holder-claim/holder-claim-states';
import { objectionStatuses } from '../../domain/holder-claim/objection';
import { verificationStatuses } from '../../domain/verification/verification-states';
import { day, id, instant } from '../http/schemas';
import { realName } from '../real-name/real-name-schema';

export const me = z
  .object({
    account: z.object({ id, nickname: z.string() }),
    realName,
    verification: z.object({ id, status: z.enum(verificationStatuses), dueAt: instant }).nullable(),
    correction: z.object({ id, status: z.enum(verificationStatuses), dueAt: instant }).nullable(),
    reissue: z
      .object({ id, status: z.enum(verificationStatuses), dueAt: instant })
      .nullable()
      .meta({ description: 'Of the card by which the account is verified; null while that is valid for long' }),
    clearing: z.object({ id, status: z.enum(clearingStatuses), dueAt: instant }).nullable(),
    holderClaim: z.object({ id, status: z.enum(holderClaimStatuses) }).nullable(),
    objection: z
      .object({ status: z.enum(objectionStatuses), objectionUntil: instant })
      .nullable()
      .meta({
        description:
          'Somebody else proved to be the holder and asks to clear this account; for 30 days also how it ended',
      }),
    frozenSince: instant.nullable().meta({ description: 'Since when nothing of the account changes' }),
    unreadNotices: z.number().int(),
    prompts: z.array(
      z.object({
        kind: z.string(),
        severity: z.enum(['info', 'warning', 'error']),
        words: z.string(),
        action: z.string(),
        date: day,
      }),
    ),
  })
  .meta({ id: 'Me' }) satisfies z.ZodType<Me>;
