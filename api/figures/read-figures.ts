import { addDays, beijingDate, beijingMinute, startOfBeijingDay } from '../../domain/calendar/civil-date';
import type { FlowFigures, ReviewFigures } from '../../domain/contract/figures';
import type { FigureKind } from '../../domain/review/figures';
import { type RejectionReasonCode, rejectionReason } from '../../domain/review/rejection-reasons';
import type { Language } from '../../domain/words';
import { fromColumn, toColumn } from '../database/time';
import type { Deps } from '../deps';
import { readAgreement, readWaitingLooks } from '../review/second-look/agreement-report';
import { givenReasons } from '../verification/verification-store';
import {
  type ClosedCount,
  countClosed,
  countClosedSubmissions,
  countDurations,
  countRefusals,
  countWaitingSubmissions,
  type HourCount,
} from './figures-store';
import { readWaiting } from './read-waiting';
import { timeToDecision } from './time-to-decision';

type Asking = Pick<Deps, 'db' | 'clock' | 'calendar'>;

/**
 * What a supervisor looks at (R14): what waits now, and what came in and was decided in the last days, today included. Of the
 * kind that is named; where none is, what waits is of every kind and the rest of submissions.
 */
export async function readFigures(
  deps: Asking,
  { days, kind }: { days: number; kind?: FigureKind },
  language: Language,
): Promise<ReviewFigures> {
  const { db } = deps;
  const now = deps.clock.now();
  const today = beijingDate(now);
  const firstDay = addDays(today, 1 - days);
  const asked = { kind: kind ?? 'verification', since: toColumn(startOfBeijingDay(firstDay)) };
  const submitted = inBeijing([
    ...(await countWaitingSubmissions(db, asked)),
    ...(await countClosedSubmissions(db, asked)),
  ]);
  const closed = inBeijing(await countClosed(db, asked));
  const durations = await countDurations(db, asked);
  const total = flowOf(submitted, closed);
  const decided = total.byPeople + total.straightThrough;
  const inSlot = (slot: string) => flowOf(submitted.filter(isIn(slot)), closed.filter(isIn(slot)));
  const hours = Number(beijingMinute(now).slice(11, 13)) + 1;
  return {
    at: now.toISOString(),
    kind: kind ?? null,
    ...(await readWaiting(deps, kind, now)),
    perDay: Array.from({ length: days }, (_, i) => addDays(firstDay, i)).map((day) => ({ day, ...inSlot(day) })),
    perHour: Array.from({ length: hours }, (_, hour) => ({
      hour,
      ...inSlot(`${today} ${String(hour).padStart(2, '0')}`),
    })),
    total,
    straightThroughShare: decided === 0 ? null : total.straightThrough / decided,
    timeToDecision: {
      all: timeToDecision(durations),
      straightThrough: timeToDecision(durations.filter(({ straight }) => straight === 1)),
      byPeople: timeToDecision(durations.filter(({ straight }) => straight === 0)),
    },
    refused: sum(closed.filter(({ outcome }) => outcome === 'rejected')),
    refusals: presentRefusals(await countRefusals(db, asked), language),
    agreement: await readAgreement(db, firstDay, today),
    waitingLooks: await readWaitingLooks(db),
  };
}

/** What was counted by hours of UTC, by the same hours in Beijing. */
function inBeijing<C extends HourCount>(counted: readonly C[]): C[] {
  return counted.map((one) => ({
    ...one,
    hour: beijingMinute(fromColumn(`${one.hour}:00:00.000`)).slice(0, 'YYYY-MM-DD HH'.length),
  }));
}

/** Whether a counted hour lies in a day, or is the hour, `YYYY-MM-DD[ HH]`. */
const isIn =
  (slot: string) =>
  ({ hour }: HourCount): boolean =>
    hour.startsWith(slot);

function flowOf(submitted: readonly HourCount[], closed: readonly ClosedCount[]): FlowFigures {
  const decided = closed.filter(({ outcome }) => outcome === 'approved' || outcome === 'rejected');
  return {
    submitted: sum(submitted),
    straightThrough: sum(decided.filter(({ straight }) => straight === 1)),
    byPeople: sum(decided.filter(({ straight }) => straight === 0)),
    withdrawn: sum(closed.filter(({ outcome }) => outcome === 'withdrawn')),
  };
}

function sum(counted: readonly { count: number }[]): number {
  return counted.reduce((so, { count }) => so + count, 0);
}

function presentRefusals(
  counted: readonly { reasons: string | null; count: number }[],
  language: Language,
): ReviewFigures['refusals'] {
  const byReason = new Map<RejectionReasonCode, number>();
  for (const { reasons, count } of counted) {
    const codes = new Set(givenReasons({ reasons }).map(({ code }) => code));
    for (const code of codes) byReason.set(code, (byReason.get(code) ?? 0) + count);
  }
  return [...byReason]
    .map(([reason, count]) => ({ reason, words: rejectionReason(reason).words[language], count }))
    .sort((a, b) => b.count - a.count);
}
