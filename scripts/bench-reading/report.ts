import { type ReadingField, readingFields } from '../../domain/reading/reading';
import { type KindName, kindNames, kindOf } from '../../test/support/specimen/kinds';
import { mean, percentile, table } from '../bench/figures';
import type { Result, Run } from './read-photos';
import { outcomes, scoreFields } from './score';

const fields: readonly ReadingField[] = [...readingFields.front, ...readingFields.back];
const round = (value: number) => String(Math.round(value));

/** How the fields came out, kind by kind: right·wrong·wrong with confidence·empty. */
export function reportFields(results: readonly Result[]): string {
  return table(
    ['kind', 'photos', ...fields],
    byKind(results).map(([kind, ofKind]) => {
      const scores = ofKind.map(scoreFields);
      const cells = fields.map((field) => {
        const counts = outcomes.map((outcome) => scores.filter((score) => score[field] === outcome).length);
        return counts.some((count) => count > 0) ? counts.join('·') : '';
      });
      return [kind, String(ofKind.length), ...cells];
    }),
  );
}

/** What was said to be wrong, how often one of the problems was named that the kind calls for, and what it took. */
export function reportProblems(results: readonly Result[]): string {
  return table(
    ['kind', 'as expected', 'p50 ms', 'p95 ms', 'max ms', 'CPU ms', 'problems'],
    byKind(results).map(([kind, ofKind]) => {
      const ms = ofKind.map((result) => result.ms);
      return [
        kind,
        `${ofKind.filter(isAsExpected).length}/${ofKind.length}`,
        ...[percentile(ms, 0.5), percentile(ms, 0.95), Math.max(...ms), mean(ofKind.map(({ cpuMs }) => cpuMs))].map(
          round,
        ),
        countProblems(ofKind),
      ];
    }),
  );
}

export function reportRuns(runs: readonly Run[]): string {
  return table(
    ['at once', 'photos', 'p50 ms', 'p95 ms', 'max ms', 'CPU ms a photo', 'photos a second', 'peak MB'],
    runs.map(({ results, atOnce, ms, cpuMs, peakMb }) => {
      const each = results.map((result) => result.ms);
      return [
        String(atOnce),
        String(results.length),
        ...[percentile(each, 0.5), percentile(each, 0.95), Math.max(...each), cpuMs / results.length].map(round),
        ((results.length / ms) * 1000).toFixed(1),
        round(peakMb),
      ];
    }),
  );
}

/** Each photo that did not come out as it should, so that it can be looked at. */
export function reportMistakes(results: readonly Result[]): string {
  const lines = results.flatMap((result) => {
    const { photo, reading, problems } = result;
    const missed = Object.entries(scoreFields(result)).filter(([, outcome]) => outcome !== 'right');
    const expected =
      kindOf(photo.kind).group === 'clean' ? missed : missed.filter(([, outcome]) => outcome !== 'empty');
    if (expected.length === 0 && isAsExpected(result)) return [];
    const said = expected.map(([field, outcome]) => {
      const name = field as ReadingField;
      return `${name} ${outcome}: ${reading[name]} for ${photo.truth[name]} (${reading.confidence?.[name]?.toFixed(2) ?? '-'})`;
    });
    return [`  ${photo.file}\n    ${[`[${problems.join(', ')}]`, ...said].join('; ')}\n`];
  });
  return lines.join('');
}

/** Finding nothing wrong where nothing is, or naming one of what is. */
export function isAsExpected({ photo, problems }: Result): boolean {
  const { expects } = kindOf(photo.kind);
  return expects.length === 0 ? problems.length === 0 : expects.some((code) => problems.includes(code));
}

function byKind(results: readonly Result[]): [KindName, Result[]][] {
  return kindNames
    .map((kind): [KindName, Result[]] => [kind, results.filter(({ photo }) => photo.kind === kind)])
    .filter(([, ofKind]) => ofKind.length > 0);
}

function countProblems(results: readonly Result[]): string {
  const counts = new Map<string, number>();
  // Without its time a photo says nothing of the reader, only of what else the machine had to do.
  const said = results.flatMap(({ shows, problems }) => (shows === 'timed-out' ? ['out of time'] : problems));
  for (const code of said) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`).join(', ');
}
