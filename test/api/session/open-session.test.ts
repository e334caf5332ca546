import type { Me, Session } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { client, problemOf, signIn, signInStaff } from '../../support/api-client';
import { uniqueName } from '../../support/unique-name';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const open = (code: unknown) => client(api.url).post<Session>('/v1/sessions', { code });
const hours = (n: number) => new Date(Date.now() + n * 3_600_000);

describe('R1: signing in', () => {
  it('answers with a token for 24 hours', async () => {
    const { status, body } = await open(`sandbox:${uniqueName()}`);
    expect(status).toBe(201);
    expect(body.token).toMatch(/^person_[\w-]{43}$/);
    expect(Math.abs(Date.parse(body.expiresAt) - hours(24).getTime())).toBeLessThan(60_000);
  });

  it('finds the same account again', async () => {
    const name = uniqueName();
    const [first, second] = [await signIn(api.url, name), await signIn(api.url, name)];
    const idOf = async (who: typeof first) => (await who.get<Me>('/v1/me')).body.account.id;
    expect(first.token).not.toBe(second.token);
    expect(await idOf(first)).toBe(await idOf(second));
  });

  it('makes one account of many first sign-ins at once', async () => {
    const name = uniqueName();
    const people = await Promise.all(Array.from({ length: 12 }, () => signIn(api.url, name)));
    const ids = await Promise.all(people.map(async (who) => (await who.get<Me>('/v1/me')).body.account.id));
    expect(new Set(ids).size).toBe(1);
  });

  it.each(['alice-1', '张三', '𠮷野', 'É.ü_9'])('takes the sandbox name %s', async (name) => {
    const person = await signIn(api.url, name);
    expect((await person.get<Me>('/v1/me')).body.account.nickname).toBe(name);
  });

  it('tells names apart that differ in case or in an accent only', async () => {
    const ids = await Promise.all(
      ['Anna', 'anna', 'ännä'].map(async (name) => {
        const person = await signIn(api.url, name);
        return (await person.get<Me>('/v1/me')).body.account.id;
      }),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    'sandbox:',
    'sandbox: ',
    'alice',
    'sandbox:a b',
    "sandbox:a'; drop table accounts;--",
    'sandbox:😀',
    'sandbox:\u0000',
    'sandbox:\ud800',
    `sandbox:${'a'.repeat(65)}`,
    'wechat:0812abc',
  ])('refuses the code %j', async (code) => {
    expect(problemOf(await open(code))).toEqual({ status: 401, code: 'sign_in_code_invalid' });
  });

  it.each([
    [undefined, 'code:missing'],
    ['', 'code:missing'],
    [17, 'code:malformed'],
    [null, 'code:malformed'],
    [['sandbox:a'], 'code:malformed'],
    ['x'.repeat(513), 'code:too_long'],
  ])('says what is wrong with the code %j', async (code, field) => {
    expect(problemOf(await open(code))).toEqual({ status: 422, code: 'invalid_input', fields: [field] });
  });
});

describe('a session', () => {
  it('ends when its time is over', async () => {
    const person = await signIn(api.url);
    api.sessionClock.setTo(hours(23.9));
    expect((await person.get('/v1/me')).status).toBe(200);
    api.sessionClock.setTo(hours(24.1));
    expect(problemOf(await person.get('/v1/me'))).toEqual({ status: 401, code: 'sign_in_required' });
    api.sessionClock.setTo(new Date());
  });

  it('ends with signing out, and no other session of the account with it', async () => {
    const name = uniqueName();
    const [leaving, staying] = [await signIn(api.url, name), await signIn(api.url, name)];
    expect((await leaving.send('DELETE', '/v1/sessions')).status).toBe(204);
    expect((await leaving.get('/v1/me')).status).toBe(401);
    expect((await staying.get('/v1/me')).status).toBe(200);
  });

  it('does not end when the business clock is moved', async () => {
    const person = await signIn(api.url);
    api.clock.advanceDays(90);
    expect((await person.get('/v1/me')).status).toBe(200);
    api.clock.setTo(new Date());
  });

  it('is stored as a hash: the token is nowhere in the database', async () => {
    const { token } = await signIn(api.url);
    const rows = await api.deps.db('sessions').select();
    expect(JSON.stringify(rows)).not.toContain(token.slice('person_'.length));
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer person_',
    'Bearer x',
    'Basic YTpi',
    'person_abc',
    'Bearer person_%00',
    'Bearer staff_abc',
  ])('is not opened by the header %j', async (authorization) => {
    const { headers, ...reply } = await client(api.url).get('/v1/me', { Authorization: authorization });
    expect(problemOf({ ...reply, headers })).toEqual({ status: 401, code: 'sign_in_required' });
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it("of a person does not open the desk, and the desk's no person's pages", async () => {
    const [person, agent] = [await signIn(api.url), await signInStaff(api.url)];
    expect((await person.get('/v1/staff/me')).status).toBe(401);
    expect((await agent.get('/v1/me')).status).toBe(401);
    const disguised = client(api.url, agent.token.replace('staff_', 'person_'));
    expect((await disguised.get('/v1/me')).status).toBe(401);
  });
});

describe('too many wrong codes from one address', () => {
  let own: TestApi;
  beforeAll(async () => {
    own = await startApi();
  });
  afterAll(() => own.stop());

  it('are refused for a while; a right one never, for others may be behind that address', async () => {
    const attempt = (code: string) => client(own.url).post('/v1/sessions', { code });
    for (let i = 0; i < 60; i += 1) expect((await attempt('wrong')).status).toBe(401);
    expect(problemOf(await attempt('wrong'))).toEqual({ status: 429, code: 'too_many_requests' });
    expect((await attempt('sandbox:alice')).status).toBe(201);
    own.sessionClock.setTo(hours(0.26));
    expect((await attempt('wrong')).status).toBe(401);
  });

  it('are counted for a whole household of IPv6 addresses, and for no other', async () => {
    const proxied = await startApi({ trustProxy: true });
    const from = async (address: string) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
      const body = JSON.stringify({ code: 'wrong' });
      return (await fetch(`${proxied.url}/v1/sessions`, { method: 'POST', headers, body })).status;
    };
    for (let i = 0; i < 60; i += 1) expect(await from(`2001:db8:1:2::${i}`)).toBe(401);
    expect(await from('2001:db8:1:2:ffff::1')).toBe(429);
    expect(await from('2001:db8:1:3::1')).toBe(401);
    await proxied.stop();
  });
});
