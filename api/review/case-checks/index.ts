import type { CheckState, SubmissionCheckCode } from '../../../domain/review/case-checks';
import { checkAuthority } from './authority';
import { checkCardAgrees } from './card-agrees';
import type { CaseFacts } from './case-facts';
import { checkDocumentInForce } from './document-in-force';
import { checkIdNumber } from './id-number';
import { checkIdentityFree } from './identity-free';
import { checkNoRivals } from './no-rivals';
import { checkNotRefusedBefore } from './not-refused-before';
import { checkPhotos } from './photos';
import { checkSimilarPhotos } from './similar-photos';
import { checkTypedAndRead } from './typed-and-read';
import { checkValidityLength } from './validity';

export interface CheckResult {
  state: CheckState;
  /** A number, a date, or codes that the desk shows beside the check; never a name or a number of an ID. */
  detail: string | null;
}

export type Check = (facts: CaseFacts) => CheckResult;

/** One file per check; TypeScript asks for one when the catalogue grows. */
export const caseChecks: Record<SubmissionCheckCode, Check> = {
  id_number: checkIdNumber,
  validity: checkValidityLength,
  document_in_force: checkDocumentInForce,
  typed_and_read: checkTypedAndRead,
  card_agrees: checkCardAgrees,
  photos: checkPhotos,
  identity_free: checkIdentityFree,
  no_rivals: checkNoRivals,
  similar_photos: checkSimilarPhotos,
  not_refused_before: checkNotRefusedBefore,
  authority: checkAuthority,
};
