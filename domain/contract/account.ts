import type { CivilDate } from '../calendar/civil-date';
import type { ClearingStatus } from '../clearing/clearing-states';
import type { VerificationStatus } from '../verification/verification-states';
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
    };

/** GET /v1/me */
export interface Me {
  account: Account;
  realName: RealName;
  /** The newest attempt; `null` before the first. */
  verification: { id: string; status: VerificationStatus; dueAt: Instant } | null;
  /** The newest request to clear the real name; `null` before the first. */
  clearing: { id: string; status: ClearingStatus; dueAt: Instant } | null;
  /** Since when a report of the person's keeps anything from being changed (R29); `null` where none does. */
  frozenSince: Instant | null;
  prompts: { kind: string; severity: 'info' | 'warning' | 'error'; words: string; action: string; date: CivilDate }[];
}
