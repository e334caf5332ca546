import type { Instant } from '../contract/instant';

/** A business of the super-app that uses the account's real name, and where it is released from it. */
export interface BusinessLine {
  code: string;
  name: string;
  /** A web address, or a page of the mini-program that begins with `/`. */
  releaseUrl: string;
}

/** What the super-app says of an account, as it is now. Amounts are in fen. */
export interface HostFacts {
  balance: number;
  /** Money that was sent and has neither arrived nor come back. */
  fundsInTransit: number;
  /** When the last of it was sent; `null` where the host does not say. */
  fundsInTransitSince: Instant | null;
  boundCards: number;
  /** Until when the last order that could be refunded can be; `null` where there is none. */
  refundableUntil: Instant | null;
  /** Until when the account is, or last was, frozen; `indefinite` while no end is known; `null` where it never was. */
  frozenUntil: Instant | 'indefinite' | null;
  registeredAt: Instant;
  activated: boolean;
  businessLines: readonly BusinessLine[];
  /** What the account is called there now; `null` where the host does not say. */
  nickname: string | null;
  /** The last digits of its phone number; `null` where it has none, or the host does not say. */
  phoneTail: string | null;
  /** It was closed: nobody signs in to it any more. */
  closed: boolean;
}

/** `unreachable`: it did not answer in time, or not as agreed. */
export type HostAnswer = HostFacts | 'unreachable';

/** A transfer to somebody who is not verified comes back after so long (R22). */
export const transferReturnsMs = 72 * 3_600_000;
