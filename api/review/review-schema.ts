import { z } from 'zod';
import type { Case, CasePage, CaseSummary, DecisionInput, Disclosure, ReasonList } from '../../domain/contract';
import { type CaseCheckCode, caseCheckWords } from '../../domain/review/case-checks';
import { caseKinds, caseOutcomes, caseStatuses } from '../../domain/review/case-states';
import { verificationStatuses } from '../../domain/verification/verification-states';
import { cursor, day, id, instant } from '../http/schemas';
import { photoProblem, reading, readingState } from '../photo/photo-schema';
import { fieldComparison, rejectionReasonCode, verificationField } from '../verification/verification-schema';

const checkCodes = Object.keys(caseCheckWords) as [CaseCheckCode, ...CaseCheckCode[]];

export const claimInput = z.object({ kind: z.enum(caseKinds).optional() });

export const caseQuery = z.object({
  status: z.enum(caseStatuses).optional().meta({ description: 'Without it: what is not closed' }),
  kind: z.enum(caseKinds).optional(),
  late: z.enum(['true', 'false']).optional(),
  cursor,
});

const caseSummary = z
  .object({
    id,
    kind: z.enum(caseKinds),
    status: z.enum(caseStatuses),
    version: z.number(),
    createdAt: instant,
    dueAt: instant,
    late: z.boolean(),
    outcome: z.enum(caseOutcomes).nullable(),
    closedAt: instant.nullable(),
    attempt: z.number().meta({ description: '1: the first attempt of the account' }),
    maskedName: z.string(),
    holder: z.object({ username: z.string(), you: z.boolean(), leaseUntil: instant }).nullable(),
  })
  .meta({ id: 'CaseSummary' }) satisfies z.ZodType<CaseSummary>;

const casePhoto = z
  .object({ id, width: z.number(), height: z.number(), problems: z.array(photoProblem), readingState })
  .nullable();

const comparedRow = fieldComparison.extend({
  typed: z.string().nullable().meta({ description: 'Masked where it is a name or a number; null: long-term' }),
  read: z.string().nullable().optional().meta({ description: 'Absent: not read; null: long-term' }),
  confidence: z.number().optional(),
});

export const reviewCase = caseSummary
  .extend({
    subject: z.object({
      accountId: id,
      verificationId: id,
      maskedName: z.string(),
      maskedIdNumber: z.string(),
      validFrom: day,
      validUntil: day.nullable(),
      submittedAt: instant,
      photos: z.object({ front: casePhoto, back: casePhoto }),
      comparison: z.array(comparedRow),
    }),
    checks: z.array(
      z.object({
        code: z.enum(checkCodes),
        state: z.enum(['passed', 'failed', 'attention']),
        words: z.string(),
        detail: z.string().nullable(),
        condition: z.boolean().meta({ description: 'Decided without a person only where this passed' }),
      }),
    ),
    straightThrough: z.boolean(),
    earlier: z.array(
      z.object({
        verificationId: id,
        status: z.enum(verificationStatuses),
        submittedAt: instant,
        decidedAt: instant.nullable(),
        reasons: z.array(z.string()),
      }),
    ),
    decision: z
      .object({
        decision: z.enum(['approve', 'reject']),
        reasons: z.array(z.object({ code: rejectionReasonCode, field: verificationField, words: z.string() })),
        comment: z.string().nullable(),
        note: z.string().nullable(),
        decidedBy: z.string().nullable().meta({ description: 'null: decided without a person' }),
      })
      .nullable(),
  })
  .meta({ id: 'Case' }) satisfies z.ZodType<Case>;

export const casePage = z.object({
  cases: z.array(caseSummary),
  next: z.string().nullable(),
}) satisfies z.ZodType<CasePage>;

export const reasonList = z.object({
  reasons: z.array(
    z.object({
      code: rejectionReasonCode,
      kind: z.enum(caseKinds),
      field: verificationField.meta({ description: 'Meant where a decision names none' }),
      fields: z.array(verificationField),
      words: z.string(),
      message: z.string().meta({ description: 'What the person is told' }),
    }),
  ),
}) satisfies z.ZodType<ReasonList>;

export const decisionInput = z
  .object({
    decision: z.enum(['approve', 'reject']),
    reasons: z
      .array(
        z.object({
          code: z.enum(rejectionReasonCode.options, 'unknown_reason'),
          field: verificationField.optional(),
        }),
      )
      .max(20)
      .optional(),
    comment: z.string().trim().max(500).nullish().meta({ description: 'For the person' }),
    note: z.string().trim().max(2000).nullish().meta({ description: 'For colleagues' }),
    version: z.number().int().meta({ description: 'The version of the case that was looked at' }),
  })
  .meta({ id: 'DecisionInput' }) satisfies z.ZodType<DecisionInput>;

export const disclosureInput = z.object({ reason: z.string().trim().min(1, 'missing').max(200) });
export const disclosure = z.object({ name: z.string(), idNumber: z.string(), reading }) satisfies z.ZodType<Disclosure>;
