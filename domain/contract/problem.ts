import type { ErrorCode } from '../error-codes';
import type { WayOn } from '../ways-on';
import type { Preconditions } from './clearing';

/**
 * RFC 9457, with a stable `code` and every bad field named. With `preconditions_unmet`: the preconditions that are unmet or not
 * known.
 */
export interface Problem extends Partial<Preconditions> {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  /** Finds the request in the log. */
  requestId: string;
  fields?: { path: string; code: string; message: string }[];
  /** With `identity_already_bound` and `renewal_other_person`: what the person can do. */
  ways?: { code: WayOn; words: string }[];
}
