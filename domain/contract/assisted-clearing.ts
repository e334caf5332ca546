import type { PendingRequest } from '../clearing/precondition';
import type { Clearing, ClearingInput } from './clearing-request';
import type { Instant } from './instant';
import type { Photo } from './photo';

/**
 * POST /v1/review/assisted-clearings/search: whose account a caller is asking about, by the ID number that they name or by the
 * super-app's id of the account; one of the two. It is recorded whether or not anybody is found, and the person is told.
 */
export interface CallerSearchInput {
  idNumber?: string;
  hostId?: string;
  reason: string;
}

/** What a search finds: at most one account, for an ID is bound to one. */
export interface CallerSearch {
  account: CallerAccount | null;
}

export interface CallerAccount {
  /** `null`: it is not verified, or has been cleared already. */
  realName: { maskedName: string; maskedIdNumber: string; verifiedAt: Instant } | null;
  /** What of it is under review. */
  pending: PendingRequest | null;
  /** Since when it is frozen; `null` where it is not. */
  frozenSince: Instant | null;
  /** Opens the steps below to whoever searched, and to nobody else; `null` where there is no real name to clear. */
  ticket: { value: string; until: Instant } | null;
}

/**
 * POST /v1/review/assisted-clearings/:ticket/photos: one that the caller sent in. Staff learn how good it is; what was read
 * of it is compared by those who decide.
 */
export type AssistedPhoto = Omit<Photo, 'reading' | 'failedTries'>;

/**
 * POST /v1/review/assisted-clearings/:ticket. What must be so first is GET /v1/review/assisted-clearings/:ticket/preconditions,
 * the board that the person sees ({@link Preconditions}).
 */
export interface AssistedClearingInput extends ClearingInput {
  /** For those who decide; kept sealed. */
  reason: string;
}

export interface AssistedClearing extends Pick<Clearing, 'id' | 'status' | 'submittedAt' | 'dueAt'> {
  /** The case in which two others decide. */
  caseId: string;
}
