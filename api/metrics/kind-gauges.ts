import type { Registry } from 'prom-client';
import type { ReviewFigures } from '../../domain/contract/figures';
import type { FigureKind } from '../../domain/review/figures';
import { gauge } from './metrics';

export type KindGauges = ReturnType<typeof makeKindGauges>;

/** The same figures kind by kind, in series of their own: to add them up is for whoever draws them. */
export function makeKindGauges(registry: Registry) {
  return {
    waiting: gauge(registry, 'shiming_cases_waiting_by_kind', 'Cases that wait, by kind and how long', ['kind', 'age']),
    late: gauge(registry, 'shiming_cases_late_by_kind', 'Cases past the date that the person was told', ['kind']),
    submitted: gauge(registry, 'shiming_today_submitted_by_kind', 'What was asked for today', ['kind']),
    decided: gauge(registry, 'shiming_today_decided_by_kind', 'Decisions of today', ['kind', 'way']),
    hour: gauge(registry, 'shiming_this_hour_decided_by_kind', 'Decisions since the hour began', ['kind']),
    seconds: gauge(registry, 'shiming_today_decision_seconds_by_kind', 'Submission to decision', [
      'kind',
      'way',
      'quantile',
    ]),
    refusals: gauge(registry, 'shiming_today_refusals_by_kind', 'Refusals of today by reason', ['kind', 'reason']),
  };
}

/** What has no value today shows none. */
export function showKind(
  gauges: KindGauges,
  kind: FigureKind,
  { waiting, total, perHour, timeToDecision, refusals }: ReviewFigures,
): void {
  for (const { age, count } of waiting.byAge) gauges.waiting.set({ kind, age }, count);
  gauges.late.set({ kind }, waiting.late);
  gauges.submitted.set({ kind }, total.submitted);
  gauges.decided.set({ kind, way: 'straight-through' }, total.straightThrough);
  gauges.decided.set({ kind, way: 'people' }, total.byPeople);
  const { straightThrough = 0, byPeople = 0 } = perHour.at(-1) ?? {};
  gauges.hour.set({ kind }, straightThrough + byPeople);
  const ways = { 'straight-through': timeToDecision.straightThrough, people: timeToDecision.byPeople };
  for (const [way, { median, p95 }] of Object.entries(ways)) {
    if (median !== null) gauges.seconds.set({ kind, way, quantile: '0.5' }, median);
    if (p95 !== null) gauges.seconds.set({ kind, way, quantile: '0.95' }, p95);
  }
  for (const { reason, count } of refusals) gauges.refusals.set({ kind, reason }, count);
}
