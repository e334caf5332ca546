import type { Instant } from './instant';

/** GET /v1/review/cases/:id/similar: other accounts' cases with a near-identical portrait side, newest first. */
export interface SimilarCases {
  cases: {
    caseId: string;
    maskedName: string;
    submittedAt: Instant;
    /** Whether it was submitted under the same ID number. */
    sameNumber: boolean;
  }[];
}
