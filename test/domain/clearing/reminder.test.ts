import type { JudgedPrecondition } from '../../../domain/clearing/preconditions';
import { isStillPrompted, nextLook } from '../../../domain/clearing/reminder';

const now = new Date('2026-11-23T04:00:00Z');
const words = { 'zh-CN': '', en: '' };
const met: JudgedPrecondition = { code: 'balance_zero', state: 'met', detail: words };
const unmet = (metAt?: string): JudgedPrecondition => ({
  code: 'no_refundable_orders',
  state: 'unmet',
  detail: words,
  cure: words,
  ...(metAt && { metAt: new Date(metAt) }),
});
const unknown: JudgedPrecondition = { code: 'bank_cards_unbound', state: 'unknown', detail: words, cure: words };

describe('R22 when to look next', () => {
  it.each([
    [
      'when the last of them is healed by time',
      [unmet('2026-11-25T00:00:00Z'), unmet('2026-12-01T00:00:00Z'), met],
      '2026-12-01T00:00:00.000Z',
    ],
    [
      'a day later where something has to be done',
      [unmet('2026-12-01T00:00:00Z'), unmet()],
      '2026-11-24T04:00:00.000Z',
    ],
    [
      'a day later where a date has passed and it is not so',
      [unmet('2026-11-23T00:00:00Z')],
      '2026-11-24T04:00:00.000Z',
    ],
    ['a day later where everything is met but the account may not ask', [met], '2026-11-24T04:00:00.000Z'],
    ['an hour later where the host said nothing', [unmet('2026-12-01T00:00:00Z'), unknown], '2026-11-23T05:00:00.000Z'],
  ])('R22 %s', (_when, judged, expected) => {
    expect(nextLook(judged, now).toISOString()).toBe(expected);
  });
});

it('R22 what was told is said at a glance for seven Beijing days', () => {
  const toldAt = new Date('2026-11-22T16:30:00Z');
  expect(isStillPrompted(toldAt, '2026-11-29')).toBe(true);
  expect(isStillPrompted(toldAt, '2026-11-30')).toBe(false);
});
