import type { PreconditionState } from '../clearing/precondition';
import type { PreconditionCode } from '../clearing/preconditions';
import type { Instant } from './instant';

/** One thing that must be so before the real name is cleared, as it stands now (R22). */
export interface Precondition {
  code: PreconditionCode;
  title: string;
  state: PreconditionState;
  /** What is. */
  detail: string;
  /** What to do; where it is met, that there is nothing to do. */
  cure: string;
  /** The moment at which time alone heals it. */
  metAt?: Instant;
  /** Where it is put right. */
  links?: { name: string; url: string }[];
}

/** Every precondition at once. */
export interface Preconditions {
  preconditions: Precondition[];
  /** When everything will be met by waiting alone; absent where it is met now, or something has to be done or is not known. */
  readyAt?: Instant;
}

/** PUT and DELETE /v1/clearing/reminder: whether the person is to be told once everything is met. */
export interface Reminder {
  wanted: boolean;
}

/** GET /v1/clearing/preconditions */
export interface PreconditionsBoard extends Preconditions {
  reminder: Reminder;
}
