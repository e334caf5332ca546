import { summary } from '../../scripts/test/summary';

const rows = [
  { part: 'domain', passed: 549, failed: 0, skipped: 1, milliseconds: 9_100 },
  { part: 'browser', passed: 13, failed: 1, skipped: 0, milliseconds: 57_300 },
];

test('the last line counts everything, alone on its line', () => {
  const lines = summary(rows, []).trimEnd().split('\n');
  expect(lines.at(-1)).toBe('562 passed, 1 failed, 1 skipped');
  expect(lines.join('\n')).not.toContain('Left out');
});

test('what was left out on purpose is said', () => {
  expect(summary(rows, ['mysql', 'weapp'])).toContain('\nLeft out on purpose (--without): mysql, weapp\n');
});
