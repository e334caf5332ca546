import type { ClearingOpener } from '../clearing/assisted-clearing';
import type { ClearingField, ClearingPhotoField } from '../clearing/clearing-photos';
import type { ClearingStatus } from '../clearing/clearing-states';
import type { RequestStep, ReviewedRequest } from './reviewed-request';

/** POST /v1/clearings: the photos that ask for the end of the account's real name (R23). */
export type ClearingInput = Record<ClearingPhotoField, string> & {
  /** Separate consent to the handling of the photos, and that it is known what a clearing ends. Kept with the request. */
  consent?: true;
};

export type ClearingStep = RequestStep<'submitted' | 'first_review' | 'second_review' | 'result' | 'withdrawn'>;

/** POST /v1/clearings, GET /v1/clearings/current, POST /v1/clearings/:id/withdrawal */
export interface Clearing extends ReviewedRequest<ClearingStep['code'], ClearingField> {
  status: ClearingStatus;
  /** `customer_service`: for somebody who called (R26); `holder`: by a claim of the ID card’s holder, told once it has cleared (R25). */
  openedBy: ClearingOpener;
}
