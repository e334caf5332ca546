/** One line of the table at the end. */
export interface Row {
  part: string;
  passed: number;
  failed: number;
  skipped: number;
  milliseconds: number;
}

/** The table, what was left out on purpose, and the last line: `N passed, N failed, N skipped`. */
export function summary(rows: readonly Row[], leftOut: readonly string[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') => rows.reduce((total, row) => total + row[key], 0);
  const width = Math.max(...rows.map(({ part }) => part.length), 'part'.length);
  const line = (...[part = '', ...numbers]: string[]) =>
    `  ${part.padEnd(width)}${numbers.map((number) => number.padStart(10)).join('')}`;
  return [
    '',
    line('part', 'passed', 'failed', 'skipped', 'seconds'),
    ...rows.map(({ part, passed, failed, skipped, milliseconds }) =>
      line(part, String(passed), String(failed), String(skipped), (milliseconds / 1000).toFixed(1)),
    ),
    '',
    ...(leftOut.length > 0 ? [`Left out on purpose (--without): ${leftOut.join(', ')}`, ''] : []),
    `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`,
    '',
  ].join('\n');
}
