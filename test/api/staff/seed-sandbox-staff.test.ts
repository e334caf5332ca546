import { sandboxStaff, seedSandboxStaff } from '../../../api/staff/seed-sandbox-staff';
import type { StaffAccount } from '../../../domain/contract/staff';
import { startApi, type TestApi } from '../../support/api';
import { problemOf, signInStaff } from '../../support/api-client';
import { enrol, enter, makeStaff, openSession } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.sessionClock.setTo(new Date()));
afterAll(() => api.stop());

/** What a start of the sandbox does. */
const start = (password = staffPassword) => seedSandboxStaff(api.deps.db, password, new Date());
const rowOf = (username: string) => api.deps.db('staff').where({ username }).first();

describe('R16: a start of the sandbox puts its five accounts back', () => {
  it('without the one-time code that somebody enrolled, and without its recovery codes', async () => {
    const { recoveryCodes } = await enrol(api, await enter(api, 'senior'));
    expect(problemOf(await openSession(api, 'senior')).code).toBe('otp_required');
    await start();
    expect((await openSession(api, 'senior')).status).toBe(201);
    const { id } = await rowOf('senior');
    expect(recoveryCodes).toHaveLength(10);
    expect(await api.deps.db('staff_recovery_codes').where({ staff_id: id })).toEqual([]);
  });

  it('with the password that is configured, which need not be changed', async () => {
    const agent = await enter(api, 'agent');
    const change = { password: staffPassword, newPassword: 'a password of my own' };
    expect((await agent.post('/v1/staff/password', change)).status).toBe(204);
    const admin = await signInStaff(api.url, 'admin');
    const { id } = await rowOf('auditor');
    await admin.post(`/v1/staff/accounts/${id}/password`);
    await start();
    for (const { username } of sandboxStaff)
      expect((await openSession(api, username)).body.staff).not.toHaveProperty('needs');
  });

  it('enabled, and in their roles', async () => {
    const admin = await signInStaff(api.url, 'admin');
    const { id } = await rowOf('agent2');
    const headers = { 'Content-Type': 'application/json' };
    for (const change of [{ role: 'auditor' }, { enabled: false }])
      await admin.send<StaffAccount>('PUT', `/v1/staff/accounts/${id}/${Object.keys(change)[0]}`, {
        headers,
        body: JSON.stringify(change),
      });
    expect(problemOf(await openSession(api, 'agent2')).code).toBe('account_disabled');
    await start();
    expect((await openSession(api, 'agent2')).body.staff.role).toBe('agent');
  });

  it('and locks nobody out', async () => {
    for (let i = 0; i < 10; i += 1) await openSession(api, 'admin', undefined, 'not it');
    expect((await openSession(api, 'admin')).status).toBe(429);
    await start();
    expect((await openSession(api, 'admin')).status).toBe(201);
  });

  it('and leaves other accounts, and whoever is signed in, as they are', async () => {
    const { username } = await makeStaff(api, 'senior');
    const [member, agent] = [await enter(api, username), await enter(api, 'agent')];
    await enrol(api, member);
    await start();
    expect(problemOf(await openSession(api, username)).code).toBe('otp_required');
    for (const one of [member, agent]) expect((await one.get('/v1/staff/me')).status).toBe(200);
  });
});
