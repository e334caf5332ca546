import type { CivilDate } from '../calendar/civil-date';
import type { ReissueField } from '../reissue/reissue-fields';
import type { ReissueKind } from '../reissue/reissue-kinds';
import type { VerificationStatus } from '../verification/verification-states';
import type { ReviewedRequest } from './reviewed-request';
import type { VerificationStep } from './verification';

/** POST /v1/reissues: the paper that shows that a new card was applied for (R19). */
export interface ReissueInput {
  kind: ReissueKind;
  /** The day on the paper: of the application, or of the temporary card's issue. */
  issuedOn: CivilDate;
  /** Of a receipt from a remote place, where the card may take 30 days longer. */
  remote?: boolean;
  proofPhotoId: string;
  consent: true;
  /** Which text was consented to; kept with it. */
  consentVersion?: string;
}

/** POST /v1/reissues, GET /v1/reissues/current, POST /v1/reissues/:id/withdrawal. */
export interface Reissue extends ReviewedRequest<VerificationStep['code'], ReissueField> {
  kind: ReissueKind;
  status: VerificationStatus;
  issuedOn: CivilDate;
  remote: boolean;
  /** Until when it keeps the grace period open, once it is approved. */
  heldOpenUntil: CivilDate;
}
