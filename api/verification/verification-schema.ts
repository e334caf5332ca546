import { z } from 'zod';
import type { Verification, VerificationForm, VerificationInput } from '../../domain/contract';
import { type RejectionReasonCode, rejectionReasonCodes } from '../../domain/review/rejection-reasons';
import { verificationFields } from '../../domain/verification/check-form';
import { verificationKinds, verificationStatuses } from '../../domain/verification/verification-states';
import { day, id, instant } from '../http/schemas';

/** Shapes and lengths only; the rules of identity are `checkTypedIdentity` in `domain/`. */
export const verificationInput = z
  .object({
    name: z.string().max(200).meta({ example: '张三' }),
    idNumber: z.string().max(40).meta({ example: '11010519491231002X' }),
    validFrom: z.string().max(40).meta({ description: 'The first valid day, YYYY-MM-DD' }),
    validUntil: z.string().max(40).nullable().meta({ description: 'The last valid day; null: long-term (长期)' }),
    frontPhotoId: z.uuid('photo_not_found'),
    backPhotoId: z.uuid('photo_not_found'),
    consent: z
      .literal(true, 'consent_required')
      .meta({ description: 'Separate consent to the handling of sensitive personal information' }),
    consentVersion: z.string().min(1).max(32).optional().meta({ description: 'Which text was consented to' }),
  })
  .meta({ id: 'VerificationInput' }) satisfies z.ZodType<VerificationInput>;

export const rejectionReasonCode = z.enum(rejectionReasonCodes as [RejectionReasonCode, ...RejectionReasonCode[]]);
export const verificationField = z.enum(verificationFields);

export const verification = z
  .object({
    id,
    kind: z.enum(verificationKinds),
    status: z.enum(verificationStatuses),
    submittedAt: instant,
    dueAt: instant.meta({ description: 'When it will be decided, as promised now' }),
    timesMissed: z.number().meta({ description: 'How often an earlier date passed without a decision' }),
    countedBy: z.enum(['holiday-calendar', 'weekends-only']),
    decidedAt: instant.nullable(),
    steps: z.array(
      z.object({
        code: z.enum(['submitted', 'in_review', 'result', 'withdrawn']),
        state: z.enum(['done', 'current', 'waiting']),
        at: instant.optional(),
      }),
    ),
    maskedName: z.string(),
    maskedIdNumber: z.string(),
    validFrom: day,
    validUntil: day.nullable(),
    rejection: z
      .object({
        reasons: z.array(z.object({ code: rejectionReasonCode, field: verificationField, message: z.string() })),
        comment: z.string().nullable(),
      })
      .optional(),
    comment: z.string().nullable().meta({ description: 'From the agent to the person' }),
  })
  .meta({ id: 'Verification' }) satisfies z.ZodType<Verification>;

export const verificationForm = z
  .object({
    name: z.string(),
    idNumber: z.string(),
    validFrom: day,
    validUntil: day.nullable(),
    frontPhotoId: id.nullable(),
    backPhotoId: id.nullable(),
  })
  .meta({ id: 'VerificationForm' }) satisfies z.ZodType<VerificationForm>;
