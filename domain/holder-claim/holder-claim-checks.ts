import type { SubmissionCheckCode } from '../review/case-checks';

/**
 * What the desk looks at beside a claim. None of it proves a claim, nor all of it together: whoever holds a stolen card, or a good
 * photo of one, passes every check. Only somebody who sees the person holding their card can tell, so no claim is decided
 * without a person. Whether the identity is bound is not among them: who says whether this is the holder need not know.
 */
export const holderClaimChecks = [
  'photos',
  'typed_and_read',
  'card_agrees',
  'id_number',
  'validity',
  'document_in_force',
  'similar_photos',
  'not_refused_before',
  'authority',
] as const satisfies readonly SubmissionCheckCode[];
