import type { CivilDate } from '../calendar/civil-date';
import type { ClearingStatus } from '../clearing/clearing-states';
import type { HolderClaimStatus } from '../holder-claim/holder-claim-states';
import type { DocumentState } from '../real-name/document-state';
import type { VerificationStatus } from '../verification/verification-states';
import type { MyObjection } from './holder-claim';
import type { Instant } from './instant';

/** POST /v1/sessions */
export interface Session {
  token: string;
  expiresAt: Instant;
}

export interface Account {
  id: string;
  nickname: string;
}

/** GET /v1/real-name */
export type RealName =
  | { status: 'none' }
  | {
      status: 'active';
      maskedName: string;
      maskedIdNumber: string;
      validFrom: CivilDate;
      /** The last valid day; `null` is long-term. */
      validUntil: CivilDate | null;
      verifiedAt: Instant;
      documentState: DocumentState;
      /** In grace: the last day on which everything still works. */
      graceUntil?: CivilDate;
    };

/** What the account says by itself: something is due, or can be done now. */
export interface Prompt {
  kind: string;
  severity: 'info' | 'warning' | 'error';
  words: string;
  /** Where it leads; a client that does not know it shows the words alone. */
  action: string;
  date: CivilDate;
}

/** GET /v1/me */
export interface Me {
  account: Account;
  realName: RealName;
  /** The newest attempt; `null` before the first. */
  verification: { id: string; status: VerificationStatus; dueAt: Instant } | null;
  /** The newest request to correct the real name; `null` before the first. */
  correction: { id: string; status: VerificationStatus; dueAt: Instant } | null;
  /** The newest paper of a reissue of the card by which the account is verified (R19); `null` before the first, and while that is valid for long. */
  reissue: { id: string; status: VerificationStatus; dueAt: Instant } | null;
  /** The newest request to clear the real name; `null` before the first. */
  clearing: { id: string; status: ClearingStatus; dueAt: Instant } | null;
  /** The newest claim to be the holder of an ID card that is bound elsewhere (R25); `null` before the first. */
  holderClaim: { id: string; status: HolderClaimStatus } | null;
  /** Since when a report of the person's keeps anything from being changed (R29); `null` where none does. */
  frozenSince: Instant | null;
  /** That somebody else proved to be the holder and asks to clear this account, and for a while how that ended (R25). */
  objection: MyObjection | null;
  prompts: Prompt[];
  /** How many messages the person has not read. */
  unreadNotices: number;
}
