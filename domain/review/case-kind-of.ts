import type { VerificationKind } from '../verification/verification-states';
import type { CaseKind } from './case-states';

/** In which kind of case a submission is decided; by whom is by that kind (`visible-kinds.ts`). */
export const caseKindOf: Readonly<Record<VerificationKind, CaseKind>> = {
  first: 'verification',
  renewal: 'verification',
  correction: 'correction',
  holder: 'holder-claim',
  reissue: 'reissue',
};
