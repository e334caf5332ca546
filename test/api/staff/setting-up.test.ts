import { declaredRoutes } from '../../../api/app';
import { hashPassword } from '../../../api/staff/password-hash';
import type { Staff } from '../../../domain/contract/staff';
import { startApi, type TestApi } from '../../support/api';
import { type Client, claim, problemOf } from '../../support/api-client';
import { enrol, enter, makeStaff, openSession } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

/** Without the sandbox, where codes are asked for. */
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ sandbox: undefined });
});
beforeEach(() => api.sessionClock.setTo(new Date()));
afterAll(() => api.stop());

const needed = { status: 403, code: 'enrolment_needed' };
const noOne = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';

/** The only routes that serve someone who must set up something first. */
const settingUp = [
  'DELETE /v1/staff/sessions',
  'GET /v1/staff/account',
  'GET /v1/staff/me',
  'POST /v1/staff/code',
  'POST /v1/staff/code/confirmation',
  'POST /v1/staff/password',
];
const forStaff = declaredRoutes({}).filter(({ who }) => who === 'staff' || who === 'person-or-staff');
const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;
const closed = forStaff.map(nameOf).filter((route) => !settingUp.includes(route));

it('R16: what is open to someone who must set up something first is this and nothing else', () => {
  expect(
    forStaff
      .filter((route) => route.settingUp)
      .map(nameOf)
      .sort(),
  ).toEqual(settingUp);
});

describe('R16: outside the sandbox an account without a one-time code', () => {
  let member: Client;
  beforeAll(async () => {
    member = await enter(api, (await makeStaff(api, 'admin')).username);
  });

  it.each(closed)('is refused %s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    expect(problemOf(await member.send(method, path.replace(':id', noOne)))).toEqual(needed);
  });

  it('is told so, enrols one, and works; from then on it signs in with a code', async () => {
    const { username } = await makeStaff(api);
    const { status, body } = await openSession(api, username);
    expect([status, body.staff.needs]).toEqual([201, 'code']);
    const agent = await enter(api, username);
    expect(problemOf(await claim(agent))).toEqual(needed);
    const app = await enrol(api, agent);
    expect((await claim(agent)).status).toBe(204);
    expect((await agent.get<Staff>('/v1/staff/me')).body).not.toHaveProperty('needs');
    expect(problemOf(await openSession(api, username))).toEqual({ status: 401, code: 'otp_required' });
    expect((await openSession(api, username, app.code(1))).status).toBe(201);
  });
});

describe('R16: whoever was given a password', () => {
  it('chooses one of their own before anything else, and enrols a code after that', async () => {
    const { id, username } = await makeStaff(api);
    const given = { password_hash: await hashPassword('given password'), password_temporary: true };
    await api.deps.db('staff').where({ id }).update(given);
    const { body } = await openSession(api, username, undefined, 'given password');
    expect(body.staff.needs).toBe('password');
    const agent = await enter(api, username, undefined, 'given password');
    expect(problemOf(await claim(agent))).toEqual({ status: 403, code: 'password_change_needed' });
    const change = { password: 'given password', newPassword: staffPassword };
    expect((await agent.post('/v1/staff/password', change)).status).toBe(204);
    expect(problemOf(await claim(agent))).toEqual(needed);
    await enrol(api, agent);
    expect((await claim(agent)).status).toBe(204);
  });
});
