import type { ClearingFacts, Finding } from '../../../domain/clearing/precondition';
import {
  allMet,
  allMetAt,
  judgePreconditions,
  type PreconditionCode,
  preconditionCodes,
  preconditions,
} from '../../../domain/clearing/preconditions';
import type { HostFacts } from '../../../domain/host/host-facts';

const now = new Date('2026-11-22T02:00:00.000Z');

const host: HostFacts = {
  balance: 0,
  fundsInTransit: 0,
  fundsInTransitSince: null,
  boundCards: 0,
  refundableUntil: null,
  frozenUntil: null,
  registeredAt: '2020-01-01T00:00:00.000Z',
  activated: true,
  businessLines: [],
  nickname: null,
  phoneTail: null,
  closed: false,
};
const met: ClearingFacts = { host, pending: undefined, now };

const judge = (code: PreconditionCode, facts: Partial<ClearingFacts>): Finding =>
  preconditions[code].judge({ ...met, ...facts });
const says = (code: PreconditionCode, said: Partial<HostFacts>, at = now): Finding =>
  judge(code, { host: { ...host, ...said }, now: at });

const asked = preconditionCodes.filter((code) => code !== 'no_pending_request');

describe('R22 the preconditions', () => {
  test('R22 are these, in this order', () => {
    expect(judgePreconditions(met).map(({ code }) => code)).toEqual([
      'balance_zero',
      'no_funds_in_transit',
      'bank_cards_unbound',
      'no_refundable_orders',
      'account_old_enough',
      'account_activated',
      'not_recently_frozen',
      'business_lines_released',
      'no_pending_request',
    ]);
  });

  test.each(preconditionCodes)('R22 %s is met where nothing stands in the way', (code) => {
    expect(judge(code, {}).state).toBe('met');
  });

  test.each(asked)('R22 %s is not known while the host does not answer, and names no date', (code) => {
    const finding = judge(code, { host: 'unreachable' });
    expect(finding.state).toBe('unknown');
    expect(finding).not.toHaveProperty('metAt');
  });

  test('R22 what is under review is known without the host', () => {
    expect(judge('no_pending_request', { host: 'unreachable' }).state).toBe('met');
  });
});

const line = { code: 'fund', name: '零钱通', releaseUrl: '/fund/release' };

describe('R22 what has to be done is unmet, and names no date', () => {
  test.each<[PreconditionCode, Partial<HostFacts>, object]>([
    ['balance_zero', { balance: 1 }, { yuan: '0.01' }],
    ['balance_zero', { balance: 1230 }, { yuan: '12.30' }],
    ['balance_zero', { balance: 100_000_000_000_000 }, { yuan: '1000000000000.00' }],
    ['no_funds_in_transit', { fundsInTransit: 5 }, { yuan: '0.05' }],
    ['bank_cards_unbound', { boundCards: 2 }, { cards: 2 }],
    ['business_lines_released', { businessLines: [line] }, { names: ['零钱通'] }],
  ])('R22 %s: %j', (code, said, values) => {
    const finding = says(code, said);
    expect(finding).toMatchObject({ state: 'unmet', values });
    expect(finding).not.toHaveProperty('metAt');
  });

  test('R22 an account that is not activated', () => {
    expect(says('account_activated', { activated: false })).toMatchObject({ state: 'unmet' });
  });

  test('R22 each business leads to where it is released', () => {
    expect(says('business_lines_released', { businessLines: [line] })).toMatchObject({
      links: [{ name: '零钱通', url: '/fund/release' }],
    });
  });

  test.each(['verification', 'clearing'] as const)('R22 a %s under review, whatever the host says', (pending) => {
    for (const answer of [host, 'unreachable'] as const) {
      expect(judge('no_pending_request', { host: answer, pending }).state).toBe('unmet');
    }
    expect(judge('no_pending_request', { pending: 'clearing' })).not.toEqual(
      judge('no_pending_request', { pending: 'verification' }),
    );
  });

  test('R22 a freeze without an end', () => {
    const finding = says('not_recently_frozen', { frozenUntil: 'indefinite' });
    expect(finding.state).toBe('unmet');
    expect(finding).not.toHaveProperty('metAt');
  });
});

/** The border of each that time heals: unmet until it, met from it on. */
const healed: [PreconditionCode, Partial<HostFacts>, string][] = [
  ['no_refundable_orders', { refundableUntil: '2026-12-03T02:00:00Z' }, '2026-12-03T02:00:00.000Z'],
  ['no_refundable_orders', { refundableUntil: '2026-12-03T10:00:00+08:00' }, '2026-12-03T02:00:00.000Z'],
  ['account_old_enough', { registeredAt: '2026-11-01T03:04:05.678Z' }, '2026-12-01T03:04:05.678Z'],
  ['account_old_enough', { registeredAt: '2027-02-01T00:00:00Z' }, '2027-03-03T00:00:00.000Z'],
  // Half a year is six calendar months, on a Beijing calendar.
  ['not_recently_frozen', { frozenUntil: '2026-11-20T02:00:00Z' }, '2027-05-20T02:00:00.000Z'],
  ['not_recently_frozen', { frozenUntil: '2027-01-05T00:00:00Z' }, '2027-07-05T00:00:00.000Z'],
  ['not_recently_frozen', { frozenUntil: '2026-08-31T02:00:00Z' }, '2027-02-28T02:00:00.000Z'],
  ['not_recently_frozen', { frozenUntil: '2026-08-30T16:30:00Z' }, '2027-02-27T16:30:00.000Z'],
  ['not_recently_frozen', { frozenUntil: '2027-08-31T02:00:00Z' }, '2028-02-29T02:00:00.000Z'],
];

describe('R22 what time alone heals is met from the moment that it names', () => {
  test.each(healed)('R22 %s: %j is met at %s', (code, said, moment) => {
    const metAt = new Date(moment);
    const before = says(code, said, new Date(metAt.getTime() - 1));
    expect(before).toMatchObject({ state: 'unmet', metAt });
    expect(says(code, said, metAt).state).toBe('met');
    expect(says(code, said, new Date(metAt.getTime() + 1)).state).toBe('met');
  });

  test('R22 a transfer comes back 72 hours after it was sent, and is in transit until the host says so', () => {
    const said = { fundsInTransit: 500, fundsInTransitSince: '2026-11-22T01:00:00Z' };
    const metAt = new Date('2026-11-25T01:00:00Z');
    const waiting = says('no_funds_in_transit', said, new Date(metAt.getTime() - 1));
    expect(waiting).toMatchObject({ state: 'unmet', metAt });
    const overdue = says('no_funds_in_transit', said, metAt);
    expect(overdue).toMatchObject({ state: 'unmet' });
    expect(overdue).not.toHaveProperty('metAt');
    expect(overdue).not.toHaveProperty('cure', (waiting as { cure: unknown }).cure);
    expect(says('no_funds_in_transit', { ...said, fundsInTransit: 0 }, metAt).state).toBe('met');
  });

  test('R22 a freeze that lasts is told from one that is over', () => {
    const details = ['2026-12-01T00:00:00Z', '2026-11-01T00:00:00Z'].map(
      (frozenUntil) => says('not_recently_frozen', { frozenUntil }).detail,
    );
    expect(details[0]).not.toEqual(details[1]);
  });
});

describe('R22 all of them together', () => {
  const together = (said: Partial<HostFacts> | 'unreachable', pending?: ClearingFacts['pending']) =>
    judgePreconditions({ host: said === 'unreachable' ? said : { ...host, ...said }, pending, now });
  const refund = { refundableUntil: '2026-12-03T02:00:00Z' };
  const freeze = { frozenUntil: '2026-11-20T02:00:00Z' };

  test('R22 are met where each is, and then nothing is waited for', () => {
    expect(allMet(together({}))).toBe(true);
    expect(allMetAt(together({}))).toBeUndefined();
  });

  test('R22 are not met where one is unmet or not known', () => {
    expect(allMet(together({ balance: 1 }))).toBe(false);
    expect(allMet(together('unreachable'))).toBe(false);
    expect(allMet(together({}, 'verification'))).toBe(false);
  });

  test('R22 are met at the latest of the moments where only time is needed', () => {
    expect(allMetAt(together(refund))).toEqual(new Date('2026-12-03T02:00:00Z'));
    expect(allMetAt(together({ ...refund, ...freeze }))).toEqual(new Date('2027-05-20T02:00:00Z'));
  });

  test('R22 have no such moment where something has to be done, or is not known', () => {
    expect(allMetAt(together({ ...refund, boundCards: 1 }))).toBeUndefined();
    expect(allMetAt(together({ balance: 1, ...freeze }))).toBeUndefined();
    expect(allMetAt(together(refund, 'clearing'))).toBeUndefined();
    expect(allMetAt(together('unreachable'))).toBeUndefined();
  });
});
