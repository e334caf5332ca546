import { beijingDate, type CivilDate } from '../../domain/calendar/civil-date';
import type { ReviewFigures } from '../../domain/contract/figures';
import type { Agreement } from '../../domain/contract/second-look';
import { figureKinds, waitingAgeNames } from '../../domain/review/figures';
import type { Deps } from '../deps';
import { readFigures } from '../figures/read-figures';
import { reportAgreement } from '../review/second-look/agreement-report';
import { type KindGauges, makeKindGauges, showKind } from './kind-gauges';
import { gauge } from './metrics';

/** Several that scrape share one count, and so does whoever scrapes every second. */
const freshMs = 10_000;

/**
 * The figures of the supervisor's page as gauges: of the whole product, whichever process is asked. What is about "today"
 * is about the Beijing day.
 *
 * @returns brings them up to date; never throws: without a database the metrics of the process are wanted most
 */
export function createFigureGauges(deps: Deps): () => Promise<void> {
  const gauges = makeGauges(deps.metrics.registry);
  const kindGauges = makeKindGauges(deps.metrics.registry);
  const databaseUp = gauge(deps.metrics.registry, 'shiming_figures_up', '1 where the figures could be counted');
  let countedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;

  async function count(): Promise<void> {
    try {
      show(gauges, await readFigures(deps, { days: 1 }, 'en'));
      clear(kindGauges);
      for (const kind of figureKinds) showKind(kindGauges, kind, await readFigures(deps, { days: 1, kind }, 'en'));
      showAgreement(gauges, await reportAgreement(deps, today(deps), 'en'));
      databaseUp.set(1);
    } catch (err) {
      deps.log.error({ err }, 'The figures could not be counted');
      clear(gauges);
      clear(kindGauges);
      databaseUp.set(0);
    }
    countedAt = deps.sessionClock.now().getTime();
  }

  return () => {
    if (Math.abs(deps.sessionClock.now().getTime() - countedAt) < freshMs) return Promise.resolve();
    underWay ??= count().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

type Gauges = ReturnType<typeof makeGauges>;

function makeGauges(registry: Deps['metrics']['registry']) {
  return {
    waiting: gauge(registry, 'shiming_cases_waiting', 'Cases that wait, by state', ['state']),
    ages: gauge(registry, 'shiming_cases_waiting_by_age', 'Cases that wait, by how long', ['age']),
    late: gauge(registry, 'shiming_cases_late', 'Cases past the date that the person was told'),
    dueSoon: gauge(registry, 'shiming_cases_due_soon', 'Cases in their last working day'),
    withoutSecond: gauge(
      registry,
      'shiming_cases_without_second',
      'Clearings that one has agreed on, and no other senior may',
    ),
    submitted: gauge(registry, 'shiming_today_submitted', 'Submissions of today'),
    decided: gauge(registry, 'shiming_today_decided', 'Decisions of today', ['way']),
    share: gauge(registry, 'shiming_today_straight_through_share', 'Of the decisions of today, 0 to 1'),
    seconds: gauge(registry, 'shiming_today_decision_seconds', 'Submission to decision', ['way', 'quantile']),
    refusals: gauge(registry, 'shiming_today_refusals', 'Refusals of today by reason', ['reason']),
    looks: gauge(registry, 'shiming_second_looks_waiting', 'Second looks and disagreements that wait', ['kind']),
    nobody: gauge(registry, 'shiming_second_looks_without_judge', 'Of these: that nobody among the staff may judge'),
    agreement: gauge(registry, 'shiming_today_second_looks', 'Second looks that were over today', ['outcome']),
    reasons: gauge(
      registry,
      'shiming_today_second_looks_by_reason',
      'The same by the reasons of the first decision; none: an approval',
      ['reason', 'outcome'],
    ),
  };
}

/** None is better than the last, or than the zero that resetting alone leaves. */
function clear(gauges: Gauges | KindGauges): void {
  for (const one of Object.values(gauges)) {
    one.reset();
    one.remove({});
  }
}

/** Per agent it is for those who may read it at the desk: no series names one. */
function showAgreement(gauges: Gauges, { all, reasons, waiting }: Agreement): void {
  gauges.looks.set({ kind: 'second-look' }, waiting.secondLooks);
  gauges.looks.set({ kind: 'disagreement' }, waiting.disagreements);
  gauges.nobody.set(waiting.nobody);
  for (const outcome of ['agreed', 'disagreed', 'unjudged'] as const) {
    gauges.agreement.set({ outcome }, all[outcome]);
    for (const { reason, ...counted } of reasons) {
      gauges.reasons.set({ reason: reason ?? 'none', outcome }, counted[outcome]);
    }
  }
}

function today({ clock }: Deps): { from: CivilDate; to: CivilDate } {
  const day = beijingDate(clock.now());
  return { from: day, to: day };
}

/** What has no value today shows none. */
function show(gauges: Gauges, { waiting, total, straightThroughShare, timeToDecision, refusals }: ReviewFigures): void {
  clear(gauges);
  for (const state of ['open', 'claimed', 'parked'] as const) gauges.waiting.set({ state }, waiting[state]);
  for (const age of waitingAgeNames) {
    gauges.ages.set({ age }, waiting.byAge.find((one) => one.age === age)?.count ?? 0);
  }
  gauges.late.set(waiting.late);
  gauges.dueSoon.set(waiting.dueSoon);
  gauges.withoutSecond.set(waiting.withoutSecond);
  gauges.submitted.set(total.submitted);
  gauges.decided.set({ way: 'straight-through' }, total.straightThrough);
  gauges.decided.set({ way: 'people' }, total.byPeople);
  if (straightThroughShare !== null) gauges.share.set(straightThroughShare);
  const ways = { 'straight-through': timeToDecision.straightThrough, people: timeToDecision.byPeople };
  for (const [way, { median, p95 }] of Object.entries(ways)) {
    if (median !== null) gauges.seconds.set({ way, quantile: '0.5' }, median);
    if (p95 !== null) gauges.seconds.set({ way, quantile: '0.95' }, p95);
  }
  for (const { reason, count } of refusals) gauges.refusals.set({ reason }, count);
}
