import { z } from 'zod';
import type { SimilarCases } from '../../../domain/contract/similar-cases';
import { id, instant } from '../../http/schemas';

export const similarCases = z
  .object({
    cases: z.array(z.object({ caseId: id, maskedName: z.string(), submittedAt: instant, sameNumber: z.boolean() })),
  })
  .meta({ id: 'SimilarCases' }) satisfies z.ZodType<SimilarCases>;
