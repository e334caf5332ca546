import { createSandboxHost } from '../../../api/host/sandbox-host';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, problemOf, type Reply } from '../../support/api-client';
import { uniqueName } from '../../support/unique-name';

let api: TestApi;
let anyone: Client;
beforeAll(async () => {
  api = await startApi();
  anyone = client(api.url);
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const pathOf = (name: string) => `/v1/sandbox/host/${encodeURIComponent(name)}`;
const put = (name: string, body: unknown): Promise<Reply<Record<string, unknown>>> =>
  anyone.send('PUT', pathOf(name), {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
const get = async (name: string) => (await anyone.get<Record<string, unknown>>(pathOf(name))).body;

const blameless = {
  phone: expect.stringMatching(/^\+86100\d{8}$/),
  email: expect.stringMatching(/@example\.com$/),
  openId: expect.stringMatching(/^sandbox-/),
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
  unreachable: false,
};

describe('R22 what the sandbox’s host says of an account', () => {
  it('is that nothing stands in the way, until something is set', async () => {
    expect(await get(uniqueName())).toEqual(blameless);
  });

  it('is changed by any subset; the rest stays, for every process', async () => {
    const name = uniqueName();
    expect((await put(name, { balance: 1230, activated: false })).body).toEqual({
      ...blameless,
      balance: 1230,
      activated: false,
    });
    // Another process over the same database.
    const elsewhere = createSandboxHost(api.deps.db, api.clock);
    expect(await elsewhere.ask(name)).toMatchObject({ balance: 1230, activated: false });
    await put(name, { activated: true, boundCards: 2 });
    expect(await get(name)).toEqual({ ...blameless, balance: 1230, boundCards: 2 });
    expect((await put(name, {})).body).toEqual({ ...blameless, balance: 1230, boundCards: 2 });
  });

  it('is of that account alone, whatever its name is written in', async () => {
    const name = `Zoë-${uniqueName().slice(0, 20)}`;
    await put(name, { balance: 5 });
    await put('李不符', { balance: 7 });
    expect(await get(name)).toMatchObject({ balance: 5 });
    expect(await get(name.toLowerCase())).toMatchObject({ balance: 0 });
    expect(await get('李不符')).toMatchObject({ balance: 7 });
  });

  it('takes times in any zone, and days of Beijing: from their beginning, or to their end', async () => {
    const name = uniqueName();
    const { body } = await put(name, {
      registeredAt: '2026-11-01',
      refundableUntil: '2026-12-03',
      frozenUntil: '2026-11-20T10:00:00+08:00',
    });
    expect(body).toMatchObject({
      registeredAt: '2026-10-31T16:00:00.000Z',
      refundableUntil: '2026-12-03T16:00:00.000Z',
      frozenUntil: '2026-11-20T02:00:00.000Z',
    });
    expect((await put(name, { frozenUntil: 'indefinite', refundableUntil: null })).body).toMatchObject({
      frozenUntil: 'indefinite',
      refundableUntil: null,
    });
  });

  it('money in transit was sent this moment unless told otherwise, and is back after 72 hours', async () => {
    const name = uniqueName();
    api.clock.setTo(new Date('2026-11-22T02:00:00Z'));
    const { body } = await put(name, { fundsInTransit: 500 });
    expect(body.fundsInTransitSince).toMatch(/^2026-11-22T02:00:0/);
    api.clock.setTo(new Date('2026-11-25T01:59:50Z'));
    expect(await get(name)).toMatchObject({ fundsInTransit: 500 });
    api.clock.setTo(new Date('2026-11-25T02:00:10Z'));
    expect(await get(name)).toEqual(blameless);
  });

  it('keeps what many set at once', async () => {
    const name = uniqueName();
    const changes = [{ balance: 1 }, { boundCards: 2 }, { activated: false }, { unreachable: true }];
    await Promise.all(changes.map((change) => put(name, change)));
    expect(await get(name)).toEqual({ ...blameless, balance: 1, boundCards: 2, activated: false, unreachable: true });
  });
});

describe('bad input names the field, and changes nothing', () => {
  it.each<[object, string, string]>([
    [{ balance: -1 }, 'balance', 'not_in_fen'],
    [{ balance: 0.5 }, 'balance', 'not_in_fen'],
    [{ balance: '12.30' }, 'balance', 'not_in_fen'],
    [{ balance: 1e15 }, 'balance', 'not_in_fen'],
    [{ balance: null }, 'balance', 'not_in_fen'],
    [{ fundsInTransit: true }, 'fundsInTransit', 'not_in_fen'],
    [{ boundCards: -1 }, 'boundCards', 'malformed'],
    [{ boundCards: 1.5 }, 'boundCards', 'malformed'],
    [{ refundableUntil: 'tomorrow' }, 'refundableUntil', 'not_a_moment'],
    [{ refundableUntil: '2026-02-30' }, 'refundableUntil', 'not_a_moment'],
    [{ refundableUntil: '2026-12-03T10:00:00' }, 'refundableUntil', 'not_a_moment'],
    [{ frozenUntil: '9999-12-31' }, 'frozenUntil', 'not_a_moment'],
    [{ frozenUntil: 'forever' }, 'frozenUntil', 'not_a_moment'],
    [{ registeredAt: 1_700_000_000 }, 'registeredAt', 'not_a_moment'],
    [{ registeredAt: null }, 'registeredAt', 'not_a_moment'],
    [{ activated: 'yes' }, 'activated', 'malformed'],
    [{ unreachable: 1 }, 'unreachable', 'malformed'],
    [{ nickname: '' }, 'nickname', 'malformed'],
    [{ phoneTail: '13800138000' }, 'phoneTail', 'malformed'],
    [{ closed: 'yes' }, 'closed', 'malformed'],
    [{ businessLines: 'fund' }, 'businessLines', 'malformed'],
    [{ businessLines: [{ code: 'fund', name: '零钱通' }] }, 'businessLines.0.releaseUrl', 'missing'],
    [
      { businessLines: [{ code: 'fund', name: '零钱通', releaseUrl: 'javascript:alert(1)' }] },
      'businessLines.0.releaseUrl',
      'malformed',
    ],
    [
      { businessLines: [{ code: 'fund', name: '零钱通', releaseUrl: '//elsewhere.example.com' }] },
      'businessLines.0.releaseUrl',
      'malformed',
    ],
    [{ ballance: 5 }, 'ballance', 'unknown_field'],
  ])('%j: %s is %s', async (body, path, code) => {
    const name = uniqueName();
    const reply = await put(name, { activated: false, ...body });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ code: 'invalid_input', fields: [{ path, code }] });
    expect(await get(name)).toEqual(blameless);
  });

  it('each bad field is named at once', async () => {
    const { body } = await put(uniqueName(), { balance: -1, boundCards: 'x', colour: 'red', size: 3 });
    const paths = (body as { fields: { path: string }[] }).fields.map(({ path }) => path);
    expect(paths.sort()).toEqual(['balance', 'boundCards', 'colour', 'size']);
  });

  it.each(['a b', 'x'.repeat(65), 'a/b', '%'])('no account can be named %j', async (name) => {
    expect(problemOf(await anyone.get(pathOf(name)))).toEqual({ status: 404, code: 'not_found' });
    expect(problemOf(await put(name, {}))).toEqual({ status: 404, code: 'not_found' });
  });
});

it('outside the sandbox nobody says for the host what it says', async () => {
  const real = await startApi({ sandbox: undefined });
  const caller = client(real.url);
  const notFound = { status: 404, code: 'not_found' };
  expect(problemOf(await caller.get(pathOf('alice')))).toEqual(notFound);
  expect(problemOf(await caller.send('PUT', pathOf('alice'), { body: '{"balance":0}' }))).toEqual(notFound);
  await real.stop();
});
