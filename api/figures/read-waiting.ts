import { addDays, beijingDate, endOfBeijingDay } from '../../domain/calendar/civil-date';
import { addWorkingDays } from '../../domain/calendar/working-days';
import type { ReviewFigures } from '../../domain/contract/figures';
import { type FigureKind, figureKinds, waitingAgeNames, waitingAges } from '../../domain/review/figures';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { countWaiting, countWithoutSecond, type WaitingCount } from './figures-store';

const bounded = waitingAgeNames.filter((age) => Number.isFinite(waitingAges[age]));
const hourMs = 3_600_000;

/** What waits now, by age and by state: of the kind that is named, or of all, and how much of each. */
export async function readWaiting(
  { db, calendar }: Pick<Deps, 'db' | 'calendar'>,
  kind: FigureKind | undefined,
  now: Date,
): Promise<Pick<ReviewFigures, 'waiting' | 'waitingByKind'>> {
  // Due soon is what is due on the first working day from today on: no other lies before its end.
  const lastDay = addWorkingDays(addDays(beijingDate(now), -1), 1, calendar).date;
  const counts = await countWaiting(db, {
    now: toColumn(now),
    dueSoonUntil: toColumn(endOfBeijingDay(lastDay)),
    ages: bounded.map((age) => toColumn(new Date(now.getTime() - waitingAges[age] * hourMs))),
  });
  const of = (kind: FigureKind) => counts.filter((one) => one.kind === kind);
  return {
    waiting: { ...sumUp(kind === undefined ? counts : of(kind)), withoutSecond: await countWithoutSecond(db) },
    waitingByKind: figureKinds.map((kind) => {
      const { total, late } = sumUp(of(kind));
      return { kind, total, late };
    }),
  };
}

function sumUp(counts: readonly WaitingCount[]): Omit<ReviewFigures['waiting'], 'withoutSecond'> {
  const all = (count: (one: WaitingCount) => number) => counts.reduce((so, one) => so + count(one), 0);
  const total = all((one) => one.total);
  const younger = [...bounded.map((_, i) => all(({ youngerThan }) => youngerThan[i] ?? 0)), total];
  const inStatus = (status: WaitingCount['status']) => all((one) => (one.status === status ? one.total : 0));
  return {
    total,
    byAge: waitingAgeNames.map((age, i) => ({ age, count: (younger[i] ?? 0) - (younger[i - 1] ?? 0) })),
    open: inStatus('open') + inStatus('second-review'),
    claimed: inStatus('claimed'),
    parked: inStatus('parked'),
    late: all((one) => one.late),
    dueSoon: all((one) => one.dueSoon),
  };
}
