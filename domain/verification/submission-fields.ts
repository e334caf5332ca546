import type { CorrectionField } from '../correction/correction-fields';
import type { HolderClaimPhotoField } from '../holder-claim/holder-claim-fields';
import type { ReissueField } from '../reissue/reissue-fields';

/** What a submission of any kind is made of, as a reason or a photo names it. */
export type SubmissionField = CorrectionField | HolderClaimPhotoField | ReissueField;

/** The photos among them. */
export const submissionPhotoFields: readonly SubmissionField[] = [
  'frontPhotoId',
  'backPhotoId',
  'holdingPhotoId',
  'proofPhotoIds',
  'proofPhotoId',
];
