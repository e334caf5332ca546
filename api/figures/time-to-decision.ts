import type { TimeFigures } from '../../domain/contract/figures';

/** Durations of one length, and how many. */
interface Counted {
  ms: number;
  count: number;
}

/** Median and 95th percentile of counted durations: the shortest that so many of them do not exceed. */
export function timeToDecision(durations: readonly Counted[]): TimeFigures {
  // A clock that was set back makes a decision precede its submission.
  const sorted = durations.map(({ ms, count }) => ({ ms: Math.max(0, ms), count })).sort((a, b) => a.ms - b.ms);
  const decided = sorted.reduce((sum, { count }) => sum + count, 0);
  return { decided, median: quantile(sorted, decided * 0.5), p95: quantile(sorted, decided * 0.95) };
}

function quantile(sorted: readonly Counted[], rank: number): number | null {
  let passed = 0;
  for (const { ms, count } of sorted) {
    passed += count;
    if (passed >= rank) return ms / 1000;
  }
  return null;
}
