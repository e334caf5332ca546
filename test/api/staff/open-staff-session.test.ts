import { seedSandboxStaff } from '../../../api/staff/seed-sandbox-staff';
import type { Staff, StaffSession } from '../../../domain/contract/staff';
import { startApi, type TestApi } from '../../support/api';
import { client, problemOf, signInStaff } from '../../support/api-client';
import { makeStaff } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.sessionClock.setTo(new Date()));
afterAll(() => api.stop());

/** An agent whom no other test has locked out. */
const newAgent = async () => (await makeStaff(api)).username;

const open = (username: unknown, password: unknown = staffPassword) =>
  client(api.url).post<StaffSession>('/v1/staff/sessions', { username, password });
const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const wrong = { status: 401, code: 'credentials_wrong' };

describe('R16: staff sign in', () => {
  it.each(['agent', 'agent2', 'senior', 'auditor', 'admin'])('%s, and are told who they are', async (username) => {
    const { status, body } = await open(username);
    expect(status).toBe(201);
    expect(body.staff).toMatchObject({ username, role: username.replace('2', '') });
    expect((await client(api.url, body.token).get<Staff>('/v1/staff/me')).body).toEqual(body.staff);
  });

  it('and hear the same of a wrong password, an unknown name, and a name in another spelling', async () => {
    const bodyOf = async (username: string, password: string) => {
      const reply = await open(username, password);
      expect(problemOf(reply)).toEqual(wrong);
      return { ...(reply.body as object), requestId: '' };
    };
    const answers = await Promise.all([
      bodyOf('agent', 'not it'),
      bodyOf('nobody', staffPassword),
      bodyOf('AGENT', staffPassword),
      bodyOf('agent ', staffPassword),
      bodyOf("agent' --", staffPassword),
      bodyOf('agent\u0000', staffPassword),
      bodyOf('\ud83d', staffPassword),
      bodyOf('🙂', '🙂'),
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it.each([
    [{}, ['username:missing', 'password:missing']],
    [{ username: '', password: '' }, ['username:missing', 'password:missing']],
    [{ username: 1, password: null }, ['username:malformed', 'password:malformed']],
    [{ username: 'a'.repeat(65), password: 'b'.repeat(257) }, ['username:too_long', 'password:too_long']],
  ])('and are told what of %j is wrong', async (body, fields) => {
    const reply = await client(api.url).post('/v1/staff/sessions', body);
    expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields });
  });

  it('for twelve hours', async () => {
    const agent = await signInStaff(api.url);
    api.sessionClock.setTo(minutes(12 * 60 - 1));
    expect((await agent.get('/v1/staff/me')).status).toBe(200);
    api.sessionClock.setTo(minutes(12 * 60 + 1));
    expect(problemOf(await agent.get('/v1/staff/me'))).toEqual({ status: 401, code: 'sign_in_required' });
  });

  it('and out again', async () => {
    const agent = await signInStaff(api.url);
    expect((await agent.send('DELETE', '/v1/staff/sessions')).status).toBe(204);
    expect((await agent.get('/v1/staff/me')).status).toBe(401);
  });

  it('with the new password once the configured one has changed, and not with the old', async () => {
    await seedSandboxStaff(api.deps.db, 'another password', new Date());
    expect((await open('agent')).status).toBe(401);
    expect((await open('agent', 'another password')).status).toBe(201);
    await seedSandboxStaff(api.deps.db, staffPassword, new Date());
  });
});

describe('R16: after ten wrong passwords for one name', () => {
  const fail = async (username: string, times: number) => {
    for (let i = 0; i < times; i += 1) expect(problemOf(await open(username, 'not it'))).toEqual(wrong);
  };

  it('even the right one waits a quarter of an hour, and the answer says how long', async () => {
    const agent = await newAgent();
    await fail(agent, 10);
    const refused = await open(agent);
    expect(problemOf(refused)).toEqual({ status: 429, code: 'too_many_requests' });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(840);
    expect(seconds).toBeLessThanOrEqual(900);
    expect((refused.body as unknown as { title: string }).title).toContain(`${seconds} 秒`);

    api.sessionClock.setTo(minutes(14));
    expect((await open(agent)).status).toBe(429);
    api.sessionClock.setTo(minutes(16));
    expect((await open(agent)).status).toBe(201);
  });

  it('other names are not locked', async () => {
    await fail(await newAgent(), 10);
    expect((await open('agent2')).status).toBe(201);
  });

  it('counting begins anew once someone is in', async () => {
    const agent = await newAgent();
    await fail(agent, 9);
    expect((await open(agent)).status).toBe(201);
    await fail(agent, 10);
    expect((await open(agent)).status).toBe(429);
  });

  it('a name that does not exist is locked just the same, so that locking tells nothing', async () => {
    await fail('unknown', 10);
    expect((await open('unknown')).status).toBe(429);
  });

  it('guesses sent all at once are looked at no more often than one after another', async () => {
    const agent = await newAgent();
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, i) => open(agent, `guess ${i}`)));
    const lookedAt = guesses.filter(({ status }) => status === 401);
    expect(lookedAt).toHaveLength(10);
    expect((await open(agent)).status).toBe(429);
  });

  it('right passwords sent all at once all get in', async () => {
    const agent = await newAgent();
    const replies = await Promise.all(Array.from({ length: 24 }, () => open(agent)));
    expect(replies.map(({ status }) => status)).toEqual(Array(24).fill(201));
  });
});
