import { describeDue } from '../../../console/queue/due';

const now = Date.parse('2026-11-21T04:00:00.000Z');
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

describe('R14 how near a case’s date is', () => {
  it.each([
    [-3, -27, 'late', '已超时 3 小时'],
    [23, -1, 'soon', '还剩 23 小时'],
    [24, 0, 'soon', '还剩 24 小时'],
    [70, -2, 'soon', '还剩 2 天'],
    [72, 1, 'calm', '还剩 3 天'],
  ])('%d hours before it, urgent from %d hours on: %s', (due, urgent, tone, words) => {
    const dates = { dueAt: inHours(due), urgentFrom: inHours(urgent) };
    expect(describeDue(dates, now, 'zh-CN')).toEqual({ tone, words });
  });
});
