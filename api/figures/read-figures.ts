import {
  addDays,
  beijingDate,
  beijingMinute,
  endOfBeijingDay,
  startOfBeijingDay,
} from '../../domain/calendar/civil-date';
import { addWorkingDays } from '../../domain/calendar/working-days';
import type { FlowFigures, ReviewFigures } from '../../domain/contract/figures';
import { waitingAgeNames, waitingAges } from '../../domain/review/figures';
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
  countWaiting,
  countWaitingSubmissions,
  countWithoutSecond,
  type HourCount,
} from './figures-store';
import { timeToDecision } from './time-to-decision';

type Asking = Pick<Deps, 'db' | 'clock' | 'calendar'>;

const hourMs = 3_600_000;

/** What a supervisor looks at (R14): what waits now, and what came in and was decided in the last days, today included. */
export async function readFigures(deps: Asking, days: number, language: Language): Promise<ReviewFigures> {
  const { db } = deps;
  const now = deps.clock.now();
  const today = beijingDate(now);
  const firstDay = addDays(today, 1 - days);
  const since = toColumn(startOfBeijingDay(firstDay));
  const waiting = await readWaiting(deps, now);
  const submitted = inBeijing([
    ...(await countWaitingSubmissions(db, since)),
    ...(await countClosedSubmissions(db, since)),
  ]);
  const closed = inBeijing(await countClosed(db, since));
  const durations = await countDurations(db, since);
  const total = flowOf(submitted, closed);
  const decided = total.byPeople + total.straightThrough;
  const inSlot = (slot: string) => flowOf(submitted.filter(isIn(slot)), closed.filter(isIn(slot)));
  const hours = Number(beijingMinute(now).slice(11, 13)) + 1;
  return {
    at: now.toISOString(),
    waiting,
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
    refusals: presentRefusals(await countRefusals(db, since), language),
    agreement: await readAgreement(db, firstDay, today),
    waitingLooks: await readWaitingLooks(db),
  };
}

/** What waits now, by age and by state. */
async function readWaiting(
  { db, calendar }: Pick<Asking, 'db' | 'calendar'>,
  now: Date,
): Promise<ReviewFigures['waiting']> {
  // Due soon is what is due on the first working day from today on: no other lies before its end.
  const lastDay = addWorkingDays(addDays(beijingDate(now), -1), 1, calendar).date;
  const bounded = waitingAgeNames.filter((age) => Number.isFinite(waitingAges[age]));
  const counts = await countWaiting(db, {
    now: toColumn(now),
    dueSoonUntil: toColumn(endOfBeijingDay(lastDay)),
    ages: bounded.map((age) => toColumn(new Date(now.getTime() - waitingAges[age] * hourMs))),
  });
  const all = (count: (one: (typeof counts)[number]) => number) => counts.reduce((so, one) => so + count(one), 0);
  const total = all((one) => one.total);
  const younger = [...bounded.map((_, i) => all(({ youngerThan }) => youngerThan[i] ?? 0)), total];
  const inStatus = (status: string) => counts.find((one) => one.status === status)?.total ?? 0;
  return {
    total,
    byAge: waitingAgeNames.map((age, i) => ({ age, count: (younger[i] ?? 0) - (younger[i - 1] ?? 0) })),
    open: inStatus('open') + inStatus('second-review'),
    claimed: inStatus('claimed'),
    parked: inStatus('parked'),
    late: all((one) => one.late),
    dueSoon: all((one) => one.dueSoon),
    withoutSecond: await countWithoutSecond(db),
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
  const decided = closed.filter(({ outcome }) => outcome !== 'withdrawn');
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
