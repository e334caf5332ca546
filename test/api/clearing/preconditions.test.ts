import { type PreconditionCode, preconditionCodes } from '../../../domain/clearing/preconditions';
import type { Me } from '../../../domain/contract/account';
import type { Precondition, Preconditions } from '../../../domain/contract/clearing';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, problemOf, signIn, signInStaff, submitted, verified } from '../../support/api-client';
import { uniqueName } from '../../support/unique-name';

const board = '/v1/clearing/preconditions';
let api: TestApi;
let person: Client;
let name: string;
let verificationId: string;
beforeAll(async () => {
  api = await startApi();
  const done = await verified(api.url);
  person = done.person;
  verificationId = done.verification.id;
  name = (await person.get<Me>('/v1/me')).body.account.nickname;
});
beforeEach(async () => {
  api.clock.setTo(new Date('2026-11-22T02:00:00Z'));
  await api.deps.db('sandbox_host_accounts').delete();
});
afterAll(() => api.stop());

const json = { 'Content-Type': 'application/json' };
const hostSays = (said: object, of = name) =>
  client(api.url).send('PUT', `/v1/sandbox/host/${of}`, { headers: json, body: JSON.stringify(said) });

async function read(language = 'zh-CN'): Promise<Preconditions> {
  const { status, body } = await person.get<Preconditions>(board, { 'Accept-Language': language });
  expect(status).toBe(200);
  return body;
}

async function readOne(code: PreconditionCode, language?: string): Promise<Precondition> {
  const one = (await read(language)).preconditions.find((precondition) => precondition.code === code);
  if (!one) throw new Error(`${code} is not on the board`);
  return one;
}

const states = ({ preconditions }: Preconditions) =>
  Object.fromEntries(preconditions.map(({ code, state }) => [code, state]));
const allAre = (state: string) => Object.fromEntries(preconditionCodes.map((code) => [code, state]));

describe('R22 the board of preconditions', () => {
  it('R22 shows all of them at once, in order, and nothing to do where everything is met', async () => {
    const shown = await read();
    expect(shown.preconditions.map(({ code }) => code)).toEqual([...preconditionCodes]);
    expect(states(shown)).toEqual(allAre('met'));
    expect(shown).not.toHaveProperty('readyAt');
    for (const { title, detail, cure } of shown.preconditions) {
      expect([title, detail, cure].join()).toMatch(/^[^{}]+$/);
      expect(cure).toBe('无需处理');
    }
  });

  it('R22 shows everything that is amiss, never one after the other', async () => {
    await hostSays({
      balance: 1230,
      fundsInTransit: 500,
      boundCards: 2,
      refundableUntil: '2026-12-03',
      frozenUntil: '2026-11-20T00:00:00Z',
      registeredAt: '2026-11-10T00:00:00Z',
      activated: false,
      businessLines: [{ code: 'fund', name: '零钱通', releaseUrl: 'https://fund.example.com/release' }],
    });
    expect(states(await read())).toEqual({ ...allAre('unmet'), no_pending_request: 'met' });
  });

  it.each([
    ['zh-CN', '余额 12.30 元', '仍在使用实名信息的业务：零钱通、保险', '有订单在12月4日 00:00前仍可退款'],
    [
      'en',
      'The balance is 12.30 yuan',
      'Services that still use the real name: 零钱通, 保险',
      'An order can be refunded until 4 December 00:00',
    ],
  ])('R41 says what is in %s', async (language, balance, lines, refund) => {
    const businessLines = ['零钱通', '保险'].map((line) => ({ code: line, name: line, releaseUrl: '/release' }));
    await hostSays({ balance: 1230, businessLines, refundableUntil: '2026-12-03' });
    expect((await readOne('balance_zero', language)).detail).toBe(balance);
    expect((await readOne('business_lines_released', language)).detail).toBe(lines);
    expect((await readOne('no_refundable_orders', language)).detail).toBe(refund);
  });

  it('R22 leads to where each business is released', async () => {
    await hostSays({
      businessLines: [{ code: 'fund', name: '零钱通', releaseUrl: 'https://fund.example.com/release' }],
    });
    expect(await readOne('business_lines_released')).toMatchObject({
      state: 'unmet',
      links: [{ name: '零钱通', url: 'https://fund.example.com/release' }],
    });
  });

  it('R22 says when waiting alone will have healed everything, and not while something has to be done', async () => {
    await hostSays({ refundableUntil: '2026-12-03T02:00:00Z', registeredAt: '2026-11-20T00:00:00Z' });
    expect((await read()).readyAt).toBe('2026-12-20T00:00:00.000Z');
    await hostSays({ boundCards: 1 });
    expect(await read()).not.toHaveProperty('readyAt');
  });
});

describe('R22 each precondition is unmet, and met again', () => {
  it.each<[PreconditionCode, object, object]>([
    ['balance_zero', { balance: 1 }, { balance: 0 }],
    ['no_funds_in_transit', { fundsInTransit: 1 }, { fundsInTransit: 0 }],
    ['bank_cards_unbound', { boundCards: 1 }, { boundCards: 0 }],
    ['no_refundable_orders', { refundableUntil: '2026-11-23T00:00:00Z' }, { refundableUntil: null }],
    ['account_old_enough', { registeredAt: '2026-11-21T00:00:00Z' }, { registeredAt: '2025-11-21T00:00:00Z' }],
    ['account_activated', { activated: false }, { activated: true }],
    ['not_recently_frozen', { frozenUntil: 'indefinite' }, { frozenUntil: null }],
    [
      'business_lines_released',
      { businessLines: [{ code: 'fund', name: '零钱通', releaseUrl: '/fund' }] },
      { businessLines: [] },
    ],
  ])('R22 %s: unmet with %j, met with %j, alone of all', async (code, amiss, put) => {
    await hostSays(amiss);
    expect(states(await read())).toEqual({ ...allAre('met'), [code]: 'unmet' });
    await hostSays(put);
    expect(states(await read())).toEqual(allAre('met'));
  });

  it('R22 no_pending_request: a verification under review', async () => {
    const { db } = api.deps;
    const { pending_account, ...row } = await db('verifications').where({ id: verificationId }).first();
    const id = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';
    await db('verifications').insert({ ...row, id, status: 'pending', decided_at: null });
    expect(states(await read())).toEqual({ ...allAre('met'), no_pending_request: 'unmet' });
    await db('verifications').where({ id }).update({ status: 'withdrawn' });
    expect(states(await read())).toEqual(allAre('met'));
  });
});

describe('R22 what time alone heals is met from the moment that the board names', () => {
  it.each<[PreconditionCode, object, string]>([
    ['no_funds_in_transit', { fundsInTransit: 1, fundsInTransitSince: '2026-11-22T01:00:00Z' }, '2026-11-25T01:00:00Z'],
    ['no_refundable_orders', { refundableUntil: '2026-12-03T02:00:00Z' }, '2026-12-03T02:00:00Z'],
    ['no_refundable_orders', { refundableUntil: '2026-12-03' }, '2026-12-03T16:00:00Z'],
    ['account_old_enough', { registeredAt: '2026-11-01T03:00:00Z' }, '2026-12-01T03:00:00Z'],
    ['not_recently_frozen', { frozenUntil: '2026-08-30T18:00:00Z' }, '2027-02-27T18:00:00Z'],
    ['not_recently_frozen', { frozenUntil: '2026-12-24T02:00:00Z' }, '2027-06-24T02:00:00Z'],
  ])('R22 %s: %j until %s', async (code, said, moment) => {
    await hostSays(said);
    const metAt = new Date(moment);
    expect(await readOne(code)).toMatchObject({ state: 'unmet', metAt: metAt.toISOString() });
    expect((await read()).readyAt).toBe(metAt.toISOString());
    api.clock.setTo(new Date(metAt.getTime() - 5_000));
    expect(await readOne(code)).toMatchObject({ state: 'unmet', metAt: metAt.toISOString() });
    api.clock.setTo(metAt);
    const healed = await readOne(code);
    expect(healed.state).toBe('met');
    expect(healed).not.toHaveProperty('metAt');
  });
});

describe('R22 a host that does not answer', () => {
  it('R22 leaves unknown what only it knows, and says so', async () => {
    await hostSays({ unreachable: true });
    const shown = await read('en');
    expect(states(shown)).toEqual({ ...allAre('unknown'), no_pending_request: 'met' });
    expect(shown).not.toHaveProperty('readyAt');
    expect(shown.preconditions[0]).toMatchObject({
      detail: 'Not known at the moment: the wallet did not answer',
      cure: 'Nothing for you to do; look again in a few minutes',
    });
  });

  it('R22 is asked anew each time', async () => {
    await hostSays({ unreachable: true });
    await hostSays({ unreachable: false });
    expect(states(await read())).toEqual(allAre('met'));
  });
});

describe('R22 the board is the own one', () => {
  it('R22 what the host says of another account is not on it', async () => {
    await hostSays({ balance: 1230 }, uniqueName());
    expect(states(await read())).toEqual(allAre('met'));
  });

  it('R22 without a real name there is nothing to clear', async () => {
    const notVerified = { status: 409, code: 'not_verified' };
    expect(problemOf(await (await signIn(api.url)).get(board))).toEqual(notVerified);
    expect(problemOf(await (await submitted(api.url)).person.get(board))).toEqual(notVerified);
  });

  it('R16 neither a stranger nor staff sees it', async () => {
    const signedOut = { status: 401, code: 'sign_in_required' };
    expect(problemOf(await client(api.url).get(board))).toEqual(signedOut);
    for (const role of ['agent', 'senior', 'auditor', 'admin']) {
      expect(problemOf(await (await signInStaff(api.url, role)).get(board))).toEqual(signedOut);
    }
  });

  it('R22 the host is not asked without end about one account', async () => {
    const { person: hasty } = await verified(api.url);
    await api.deps.db('rate_limits').delete();
    expect((await hasty.get(board)).status).toBe(200);
    await api.deps.db('rate_limits').update({ points: 300 });
    expect(problemOf(await hasty.get(board))).toEqual({ status: 429, code: 'too_many_requests' });
    expect((await person.get(board)).status).toBe(200);
  });
});
