import type { PhotoReading } from '../reading/photo-reading';
import type { SignInKind } from '../session/sign-in-kinds';
import type { Instant } from './instant';

/** GET /v1/service */
export interface Service {
  /** Sandbox: nothing is real, and both front ends say so. */
  sandbox: boolean;
  /** The sandbox's codes are names; WeChat's come from `wx.login`. */
  signIn: SignInKind;
  /** The server's clock; in the sandbox it can be moved, and forms count "today" by it. */
  now: Instant;
  /** Forms promise to fill themselves only where photos are read, and the consent names who reads them. */
  photoReading: PhotoReading;
  /** For so many days an account may object that somebody else's claim is to clear (R25). */
  objectionDays: number;
  /** For so many days after a card has expired everything still works (R19). */
  graceDays: number;
}
