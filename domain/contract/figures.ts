import type { CivilDate } from '../calendar/civil-date';
import type { FigureKind, WaitingAge } from '../review/figures';
import type { RejectionReasonCode } from '../review/rejection-reasons';
import type { Tally } from '../review/tally-agreement';
import type { Instant } from './instant';
import type { WaitingLooks } from './second-look';

/** What came in and what was decided in one stretch of time. */
export interface FlowFigures {
  submitted: number;
  straightThrough: number;
  byPeople: number;
  withdrawn: number;
}

/** From submission to decision, in seconds; `null` where nothing was decided. */
export interface TimeFigures {
  decided: number;
  median: number | null;
  p95: number | null;
}

/** GET /v1/review/figures (R14) */
export interface ReviewFigures {
  /** When they were counted. */
  at: Instant;
  /** Of which kind of cases they are; `null`: none was named, and what waits is of every kind, the rest of submissions. */
  kind: FigureKind | null;
  /** What waits of each kind, whichever was named. */
  waitingByKind: { kind: FigureKind; total: number; late: number }[];
  /** What people wait for; what judges a decision again stands in `waitingLooks`. */
  waiting: {
    total: number;
    byAge: { age: WaitingAge; count: number }[];
    open: number;
    claimed: number;
    parked: number;
    late: number;
    /** In its last working day, and not late. */
    dueSoon: number;
    /** Whichever kind was named: the first of two has agreed, and among the staff as they are now there is no senior who may be the second (R26). */
    withoutSecond: number;
  };
  /** By Beijing day, today last. */
  perDay: ({ day: CivilDate } & FlowFigures)[];
  /** By Beijing hour of today, up to now. */
  perHour: ({ hour: number } & FlowFigures)[];
  /** All days together. */
  total: FlowFigures;
  /** Of what was decided; `null` where nothing was. */
  straightThroughShare: number | null;
  timeToDecision: { all: TimeFigures; straightThrough: TimeFigures; byPeople: TimeFigures };
  refused: number;
  /** A refusal counts for each of its reasons. The most frequent first. */
  refusals: { reason: RejectionReasonCode; words: string; count: number }[];
  /** Of the second looks that were over on these days (R13). */
  agreement: Tally;
  waitingLooks: WaitingLooks;
}
