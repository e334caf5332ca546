import { z } from 'zod';
import { clearingOpeners } from '../../domain/clearing/assisted-clearing';
import { clearingFields } from '../../domain/clearing/clearing-photos';
import { clearingStatuses } from '../../domain/clearing/clearing-states';
import type { Clearing, ClearingInput } from '../../domain/contract/clearing-request';
import { reviewedRequest } from '../review/reviewed-request-schema';

const photoId = z.uuid('photo_not_found');

export const clearingInput = z
  .object({
    frontPhotoId: photoId,
    backPhotoId: photoId,
    holdingPhotoId: photoId,
    bankCardPhotoId: photoId,
    consent: z
      .literal(true, 'consent_required')
      .optional()
      .meta({ description: 'Separate consent to the handling of the photos; kept with the request' }),
  })
  .meta({ id: 'ClearingInput' }) satisfies z.ZodType<ClearingInput>;

export const clearing = z
  .object({
    ...reviewedRequest({
      steps: ['submitted', 'first_review', 'second_review', 'result', 'withdrawn'],
      field: z.enum(clearingFields).meta({ description: 'A photo, the preconditions, or the account as such' }),
    }),
    status: z.enum(clearingStatuses).meta({ description: '`awaiting-second`: one of the two who must agree has' }),
    openedBy: z
      .enum(clearingOpeners)
      .meta({ description: '`customer_service`: for somebody who called; `holder`: by a claim' }),
  })
  .meta({ id: 'Clearing' }) satisfies z.ZodType<Clearing>;
