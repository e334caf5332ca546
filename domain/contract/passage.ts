import type { CivilDate } from '../calendar/civil-date';
import type { ParkReason } from '../review/park-reasons';
import type { Role } from '../staff/roles';

/** POST /v1/review/cases/:id/handover */
export interface HandoverInput {
  /** A colleague's user name. */
  to: string;
  /** For the colleague. */
  note?: string | null;
}

/** POST /v1/review/cases/:id/park */
export interface ParkInput {
  reason: ParkReason;
  /** For whoever works on it next; needed where the reason is `other`. */
  note?: string | null;
  /** The day on which it comes back by itself, one of those that {@link ParkingChoices} names. */
  until: CivilDate;
}

/** GET /v1/review/parking: why and until when a case may be parked now. */
export interface ParkingChoices {
  reasons: { code: ParkReason; words: string }[];
  days: CivilDate[];
}

/** GET /v1/review/colleagues: those who work through the queue. */
export interface ColleagueList {
  colleagues: { username: string; role: Role; you: boolean }[];
}
