import { z } from 'zod';
import type { Correction, CorrectionInput, RealNameHistory } from '../../domain/contract/correction';
import { correctionFields } from '../../domain/correction/correction-fields';
import { correctionKinds, mostProofPhotos } from '../../domain/correction/correction-kinds';
import { verificationStatuses } from '../../domain/verification/verification-states';
import { day, instant } from '../http/schemas';
import { reviewedRequest } from '../review/reviewed-request-schema';
import { cardOfVerified } from '../verification/verification-schema';

const kind = z.enum(correctionKinds).meta({
  description: '`name`: the name alone; `registration`: neither, only the card is new; `id_number`: the number alone',
});

export const correctionInput = cardOfVerified
  .extend({
    kind,
    proofPhotoIds: z.array(z.uuid('photo_not_found')).min(1, 'missing').max(mostProofPhotos),
  })
  .meta({ id: 'CorrectionInput' }) satisfies z.ZodType<CorrectionInput>;

export const correction = z
  .object({
    ...reviewedRequest({ steps: ['submitted', 'in_review', 'result', 'withdrawn'], field: z.enum(correctionFields) }),
    kind,
    status: z.enum(verificationStatuses),
    maskedName: z.string().meta({ description: 'As asked for, not as verified' }),
    maskedIdNumber: z.string(),
    validFrom: day,
    validUntil: day.nullable(),
  })
  .meta({ id: 'Correction' }) satisfies z.ZodType<Correction>;

export const realNameHistory = z
  .object({
    entries: z.array(
      z.object({
        maskedName: z.string(),
        maskedIdNumber: z.string(),
        validFrom: day,
        validUntil: day.nullable(),
        from: instant,
        until: instant.nullable().meta({ description: 'null: it holds now' }),
        changed: z
          .enum([...correctionKinds, 'renewal'])
          .nullable()
          .meta({ description: 'renewal: the card alone; null: the first verification' }),
      }),
    ),
  })
  .meta({ id: 'RealNameHistory' }) satisfies z.ZodType<RealNameHistory>;
