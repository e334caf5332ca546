import { randomUUID } from 'node:crypto';
import type { StaffSessionList } from '../../../domain/contract/staff';
import { roles } from '../../../domain/staff/roles';
import { startApi, type TestApi } from '../../support/api';
import { type Client, problemOf, signIn, signInStaff } from '../../support/api-client';
import { enter, logged, makeStaff, openSession } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

let api: TestApi;
let admin: Client;
beforeAll(async () => {
  api = await startApi();
  admin = await signInStaff(api.url, 'admin');
});
afterAll(() => api.stop());

const accounts = '/v1/staff/accounts';

describe('R16: sessions', () => {
  const list = async (who: Client, path = '/v1/staff/sessions') =>
    (await who.get<StaffSessionList>(path)).body.sessions;
  const end = (who: Client, id?: string) => who.send('DELETE', `/v1/staff/sessions/${id}`);

  it('are listed with device and time, newest first, and ended one by one', async () => {
    const { id, username } = await makeStaff(api);
    const [here, there] = [await enter(api, username), await enter(api, username)];
    const sessions = await list(here);
    expect(sessions.map(({ current }) => current)).toEqual([false, true]);
    expect(sessions[0]).toMatchObject({ device: 'node', address: expect.stringMatching(/127\.0\.0\.1|::1/) });
    expect((await end(here, sessions[0]?.id)).status).toBe(204);
    expect((await there.get('/v1/staff/me')).status).toBe(401);
    expect(problemOf(await end(here, sessions[0]?.id))).toEqual({ status: 404, code: 'not_found' });
    expect(await logged(api, id)).toEqual(['staff.session-end']);
  });

  it("of anybody are the administrator's to see and to end, and nobody else's", async () => {
    const { id, username } = await makeStaff(api);
    const member = await enter(api, username);
    const [session] = await list(admin, `${accounts}/${id}/sessions`);
    for (const role of roles.filter((one) => one !== 'admin')) {
      const colleague = await signInStaff(api.url, role);
      expect(problemOf(await end(colleague, session?.id))).toEqual({ status: 404, code: 'not_found' });
    }
    expect(problemOf(await end(await signIn(api.url), session?.id)).code).toBe('sign_in_required');
    expect((await member.get('/v1/staff/me')).status).toBe(200);
    expect((await end(admin, session?.id)).status).toBe(204);
    expect((await member.get('/v1/staff/me')).status).toBe(401);
    expect(problemOf(await admin.get(`${accounts}/${randomUUID()}/sessions`)).code).toBe('not_found');
  });

  it('tell when they were last used, to within a few minutes', async () => {
    const { username } = await makeStaff(api);
    const member = await enter(api, username);
    const later = new Date(Date.now() + 20 * 60_000);
    api.sessionClock.setTo(later);
    const [session] = await list(member);
    expect(Date.parse(session?.lastSeenAt ?? '')).toBeGreaterThanOrEqual(later.getTime());
    api.sessionClock.setTo(new Date());
  });
});

describe('R16: staff change their own password', () => {
  const change = (who: Client, password: string, newPassword: string) =>
    who.post('/v1/staff/password', { password, newPassword });

  it('and are signed out everywhere else', async () => {
    const { username } = await makeStaff(api);
    const [here, elsewhere] = [await enter(api, username), await enter(api, username)];
    expect((await change(here, staffPassword, 'a password of my own')).status).toBe(204);
    expect((await here.get('/v1/staff/me')).status).toBe(200);
    expect((await elsewhere.get('/v1/staff/me')).status).toBe(401);
    await enter(api, username, undefined, 'a password of my own');
    expect((await openSession(api, username)).status).toBe(401);
  });

  it('with the present one, and for one that is long enough, new, and not their name', async () => {
    const { username } = await makeStaff(api);
    const member = await enter(api, username);
    expect(problemOf(await change(member, 'not it', 'a password of my own')).code).toBe('credentials_wrong');
    expect(problemOf(await change(member, staffPassword, 'eleven char')).fields).toEqual([
      'newPassword:password_too_short',
    ]);
    expect(problemOf(await change(member, staffPassword, `${username}12`)).fields).toEqual([
      'newPassword:password_is_name',
    ]);
    expect(problemOf(await change(member, staffPassword, staffPassword)).fields).toEqual([
      'newPassword:password_unchanged',
    ]);
    await enter(api, username);
  });

  it('and guesses at the present one are counted with those at the door', async () => {
    const { username } = await makeStaff(api);
    const member = await enter(api, username);
    for (let i = 0; i < 10; i += 1) await change(member, `guess ${i}`, 'a password of my own');
    expect((await change(member, staffPassword, 'a password of my own')).status).toBe(429);
    expect((await openSession(api, username)).status).toBe(429);
  });
});
