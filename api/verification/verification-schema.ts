import { z } from 'zod';
import type { Comparison, ComparisonInput } from '../../domain/contract/photo';
import type { CardInput, Verification, VerificationForm, VerificationInput } from '../../domain/contract/verification';
import { comparedFields } from '../../domain/reading/compare-reading';
import { verificationFields } from '../../domain/verification/check-form';
import { verificationKinds, verificationStatuses } from '../../domain/verification/verification-states';
import { day, id, instant } from '../http/schemas';
import { reading } from '../photo/photo-schema';
import { reviewedRequest } from '../review/reviewed-request-schema';

/** Shapes and lengths only; the rules of identity are `checkTypedIdentity` in `domain/`. */
export const cardInput = z.object({
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
}) satisfies z.ZodType<CardInput>;

/** Of an account that is verified, name and number may be left out: they are those verified. */
export const cardOfVerified = cardInput.extend({
  name: cardInput.shape.name.optional().meta({ description: 'Left out by a verified account: as verified' }),
  idNumber: cardInput.shape.idNumber.optional().meta({ description: 'Left out by a verified account: as verified' }),
});

export const verificationInput = cardOfVerified.meta({
  id: 'VerificationInput',
}) satisfies z.ZodType<VerificationInput>;

export const verificationField = z.enum(verificationFields);

export const verification = z
  .object({
    ...reviewedRequest({ steps: ['submitted', 'in_review', 'result', 'withdrawn'], field: verificationField }),
    kind: z.enum(verificationKinds),
    status: z.enum(verificationStatuses),
    maskedName: z.string(),
    maskedIdNumber: z.string(),
    validFrom: day,
    validUntil: day.nullable(),
    clearedAt: instant.nullable().meta({ description: 'Of an approval: when its real name was cleared' }),
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

export const comparisonInput = z
  .object({
    name: z.string().max(200),
    idNumber: z.string().max(40),
    validFrom: z.string().max(40),
    validUntil: z.string().max(40).nullable(),
    frontPhotoId: z.uuid('photo_not_found').nullable(),
    backPhotoId: z.uuid('photo_not_found').nullable(),
  })
  .meta({ id: 'ComparisonInput' }) satisfies z.ZodType<ComparisonInput>;

/** Shared with cases. */
export const fieldComparison = z.object({
  field: z.enum(comparedFields),
  result: z.enum(['same', 'differs', 'cannot_be_checked', 'not_read']).meta({
    description:
      '`cannot_be_checked`: the name holds a character that the reader does not know, and the rest fits; `not_read`: the photo gave nothing to compare with',
  }),
});

export const comparison = z
  .object({ fields: z.array(fieldComparison), reading })
  .meta({ id: 'Comparison' }) satisfies z.ZodType<Comparison>;
