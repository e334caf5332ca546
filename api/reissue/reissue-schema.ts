import { z } from 'zod';
import type { Reissue, ReissueInput } from '../../domain/contract/reissue';
import { reissueFields } from '../../domain/reissue/reissue-fields';
import { reissueKinds } from '../../domain/reissue/reissue-kinds';
import { verificationStatuses } from '../../domain/verification/verification-states';
import { day } from '../http/schemas';
import { reviewedRequest } from '../review/reviewed-request-schema';
import { cardInput } from '../verification/verification-schema';

const kind = z.enum(reissueKinds).meta({
  description: '`receipt`: of the application for a new card; `temporary-card`: a temporary ID card',
});

export const reissueInput = cardInput
  .pick({ consent: true, consentVersion: true })
  .extend({
    kind,
    issuedOn: z.string().max(40).meta({
      description: 'The day on the paper, YYYY-MM-DD: of the application, or of the temporary card’s issue',
    }),
    remote: z.boolean().optional().meta({
      description: 'Of a receipt: from a remote place, where the card may take 30 days longer',
    }),
    proofPhotoId: z.uuid('photo_not_found'),
  })
  .meta({ id: 'ReissueInput' }) satisfies z.ZodType<ReissueInput>;

export const reissue = z
  .object({
    ...reviewedRequest({ steps: ['submitted', 'in_review', 'result', 'withdrawn'], field: z.enum(reissueFields) }),
    kind,
    status: z.enum(verificationStatuses),
    issuedOn: day,
    remote: z.boolean(),
    heldOpenUntil: day.meta({ description: 'Until when it keeps the grace period open, once it is approved' }),
  })
  .meta({ id: 'Reissue' }) satisfies z.ZodType<Reissue>;
