import { describeDue } from '../../../console/queue/due';

const now = Date.parse('2026-11-21T04:00:00.000Z');
const dueIn = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

describe('R14 how near a case’s date is', () => {
  it.each([
    [-3, 'late', '已超时 3 小时'],
    [23, 'soon', '还剩 23 小时'],
    [24, 'calm', '还剩 24 小时'],
    [72, 'calm', '还剩 3 天'],
  ])('%d hours before it: %s', (hours, tone, words) => {
    expect(describeDue(dueIn(hours), now, 'zh-CN')).toEqual({ tone, words });
  });
});
