import { runDueWork } from '../../../api/jobs/run-due-work';
import type { StaffAccountList, StaffAccountWithPassword, StaffSession } from '../../../domain/contract/staff';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, problemOf, type Reply, signInStaff } from '../../support/api-client';
import { enrol, enter, makeStaff } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

/** Behind a proxy, so that a test can come from anywhere. */
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ trustProxy: true });
});
afterEach(() => api.sessionClock.setTo(new Date()));
afterAll(() => api.stop());

const locked = { status: 429, code: 'too_many_requests' };
const later = (minutes: number) => api.sessionClock.setTo(new Date(Date.now() + minutes * 60_000));

interface From {
  address?: string;
  /** What the browser keeps. */
  cookie?: string;
}

/** Sends name and password from somewhere. */
function knock(username: string, password: string, { address = '203.0.113.7', cookie = '' }: From = {}, otp?: string) {
  const headers = { 'X-Forwarded-For': address, Cookie: cookie };
  return client(api.url).post<StaffSession>('/v1/staff/sessions', { username, password, otp }, headers);
}

/** What a browser sends from then on. */
function cookieOf({ headers }: Reply<unknown>): string {
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function knockOften(times: number, username: string, from: (i: number) => From): Promise<void> {
  for (let i = 0; i < times; i += 1) await knock(username, 'not it', from(i));
}

/** Strangers have tried until none may: each time a hundred hashes would be compared, so they are only counted. */
async function lockForStrangers(username: string, counted = 0): Promise<void> {
  for (let i = counted; i < 100; i += 1) await api.deps.limits.take('staff-name', username);
  expect(problemOf(await knock(username, staffPassword))).toEqual(locked);
}

/** What the log says of failures at somebody's door, oldest first. */
async function logged(id: string): Promise<string[]> {
  const rows = await api.deps
    .db('audit')
    .where({ subject_kind: 'staff', subject_id: id })
    .whereIn('action', ['staff.password-wrong', 'staff.code-wrong', 'staff.lock-out'])
    .orderBy('id');
  for (const row of rows) expect([row.actor_kind, row.actor_id]).toEqual(['system', null]);
  return rows.map(({ action }) => action);
}

describe('R16: strangers who guess', () => {
  it('lock a name for strangers, and not for a browser in which it was signed in before', async () => {
    const { username } = await makeStaff(api, 'senior');
    const cookie = cookieOf(await knock(username, staffPassword));
    await knockOften(100, username, (i) => ({ address: `198.51.100.${i % 20}` }));
    expect(problemOf(await knock(username, staffPassword))).toEqual(locked);
    expect((await knock(username, staffPassword, { cookie, address: '198.51.100.1' })).status).toBe(201);
  });

  it('are not let in by a cookie of their own making, of a colleague, or with the right one for another name', async () => {
    const [{ username }, colleague] = [await makeStaff(api), await makeStaff(api)];
    const cookie = cookieOf(await knock(colleague.username, staffPassword));
    await lockForStrangers(username);
    for (const other of [cookie, 'shiming_device=device_made-up', 'shiming_device=', `${cookie}x`])
      expect(problemOf(await knock(username, staffPassword, { cookie: other }))).toEqual(locked);
  });

  it('of one IPv6 household are one stranger', async () => {
    const { username } = await makeStaff(api);
    await knockOften(10, username, (i) => ({ address: `2001:db8:1:2::${i + 1}` }));
    expect(problemOf(await knock(username, staffPassword, { address: '2001:db8:1:2:ffff::9' }))).toEqual(locked);
    expect((await knock(username, staffPassword, { address: '2001:db8:1:3::1' })).status).toBe(201);
  });

  it('gain nothing when somebody else signs in: their own tries stay counted', async () => {
    const { username } = await makeStaff(api);
    const cookie = cookieOf(await knock(username, staffPassword));
    await knockOften(9, username, () => ({ address: '198.51.100.50' }));
    await knock(username, staffPassword, { cookie });
    await knock(username, 'not it', { address: '198.51.100.50' });
    expect(problemOf(await knock(username, staffPassword, { address: '198.51.100.50' }))).toEqual(locked);
  });
});

describe('R16: a browser in which somebody has signed in', () => {
  it('keeps a token that no script of a page reads and no other site sends', async () => {
    const reply = await knock((await makeStaff(api)).username, staffPassword);
    expect(reply.headers.getSetCookie()).toHaveLength(1);
    const [cookie = ''] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^shiming_device=device_[\w-]{43}; path=\/v1\/staff; expires=/);
    expect(cookie).toMatch(/; samesite=strict; httponly$/);
    const token = cookieOf(reply).split('=')[1];
    expect(JSON.stringify(await api.deps.db('staff_devices'))).not.toContain(token);
    expect(api.log()).not.toContain(token);
    expect(JSON.stringify(reply.body)).not.toContain(token);
  });

  it('is marked for encrypted connections where it came by one', async () => {
    const { username } = await makeStaff(api);
    const headers = { 'X-Forwarded-Proto': 'https' };
    const reply = await client(api.url).post('/v1/staff/sessions', { username, password: staffPassword }, headers);
    expect(reply.headers.getSetCookie()[0]).toMatch(/; secure;/);
  });

  it('has ten tries of its own, and no more', async () => {
    const { id, username } = await makeStaff(api);
    const cookie = cookieOf(await knock(username, staffPassword));
    await knockOften(10, username, () => ({ cookie }));
    expect(problemOf(await knock(username, staffPassword, { cookie }))).toEqual(locked);
    expect((await knock(username, staffPassword)).status).toBe(201);
    expect(await logged(id)).toEqual(['staff.password-wrong', 'staff.lock-out']);
    later(16);
    expect((await knock(username, staffPassword, { cookie })).status).toBe(201);
  });

  it('may be shared: it knows each of those who signed in there', async () => {
    const [one, other] = [await makeStaff(api), await makeStaff(api)];
    const cookie = cookieOf(await knock(one.username, staffPassword));
    expect(cookieOf(await knock(other.username, staffPassword, { cookie }))).toBe(cookie);
    for (const { username } of [one, other]) {
      await lockForStrangers(username);
      expect((await knock(username, staffPassword, { cookie })).status).toBe(201);
    }
  });

  it('is a stranger again ninety days after the last sign-in, and then its row is gone', async () => {
    const { id, username } = await makeStaff(api);
    const cookie = cookieOf(await knock(username, staffPassword));
    later(80 * 24 * 60);
    expect((await knock(username, staffPassword, { cookie })).status).toBe(201);
    later(169 * 24 * 60);
    await lockForStrangers(username);
    expect((await knock(username, staffPassword, { cookie })).status).toBe(201);
    later(300 * 24 * 60);
    await lockForStrangers(username);
    expect(problemOf(await knock(username, staffPassword, { cookie }))).toEqual(locked);
    await runDueWork(api.deps);
    expect(await api.deps.db('staff_devices').where({ staff_id: id })).toEqual([]);
  });

  it.each([
    ['the password is reset', 'POST', 'password', undefined],
    ['the one-time code is reset', 'DELETE', 'code', undefined],
    ['the account is disabled', 'PUT', 'enabled', { enabled: false }],
  ])('is a stranger again once %s', async (_what, method, path, body) => {
    const { id, username } = await makeStaff(api);
    await knock(username, staffPassword);
    await enrol(api, await enter(api, username));
    expect(await api.deps.db('staff_devices').where({ staff_id: id })).not.toEqual([]);
    const admin = await signInStaff(api.url, 'admin');
    const headers = { 'Content-Type': 'application/json' };
    const done = await admin.send(
      method,
      `/v1/staff/accounts/${id}/${path}`,
      body && { headers, body: JSON.stringify(body) },
    );
    expect(done.status).toBe(200);
    expect(await api.deps.db('staff_devices').where({ staff_id: id })).toEqual([]);
  });
});

describe('R15: what went wrong at the door stands in the log', () => {
  it('the first wrong password of a while and each lock-out, with the address, and not every guess', async () => {
    const { id, username } = await makeStaff(api);
    await knockOften(40, username, (i) => ({ address: `192.0.2.${i % 2}` }));
    expect(await logged(id)).toEqual(['staff.password-wrong', 'staff.lock-out', 'staff.lock-out']);
    const auditor = await signInStaff(api.url, 'auditor');
    const { body } = await auditor.get<{ entries: { reason: string }[] }>(
      `/v1/audit?action=staff.lock-out&subjectKind=staff&subjectId=${id}`,
    );
    expect(body.entries.map(({ reason }) => reason).sort()).toEqual(['192.0.2.0', '192.0.2.1']);
  });

  it('the same again after a quarter of an hour', async () => {
    const { id, username } = await makeStaff(api);
    await knock(username, 'not it');
    later(16);
    await knock(username, 'not it');
    expect(await logged(id)).toEqual(['staff.password-wrong', 'staff.password-wrong']);
  });

  it('one row of each, however many guess at once', async () => {
    const { id, username } = await makeStaff(api);
    await Promise.all(Array.from({ length: 24 }, (_, i) => knock(username, `guess ${i}`)));
    expect(await logged(id)).toEqual(['staff.password-wrong', 'staff.lock-out']);
  });

  it('a wrong code by itself: whoever sent it knows the password', async () => {
    const { id, username } = await makeStaff(api);
    await enrol(api, await enter(api, username));
    for (let i = 0; i < 11; i += 1) await knock(username, staffPassword, {}, '00000-00000');
    expect(await logged(id)).toEqual(['staff.code-wrong', 'staff.lock-out']);
  });

  it('and nothing of a name that is no account: it may be a password in the wrong field', async () => {
    const before = await api.deps.db('audit').count({ rows: '*' });
    const typed = 'my secret passw0rd';
    await knockOften(11, typed, () => ({ address: '192.0.2.99' }));
    expect(await api.deps.db('audit').count({ rows: '*' })).toEqual(before);
    expect(JSON.stringify(await api.deps.db('rate_limits'))).not.toContain(typed);
    expect(api.log()).not.toContain(typed);
  });
});

describe('R16: whoever is locked out', () => {
  const accountOf = async (admin: Client, id: string) =>
    (await admin.get<StaffAccountList>('/v1/staff/accounts')).body.accounts.find((one) => one.id === id);

  it('is shown so to the administrator, comes in with a new password at once, and strangers begin anew', async () => {
    const { id, username } = await makeStaff(api);
    const admin = await signInStaff(api.url, 'admin');
    expect((await accountOf(admin, id))?.lockedUntil).toBeNull();
    await knockOften(10, username, () => ({}));
    await lockForStrangers(username, 10);
    const until = Date.parse((await accountOf(admin, id))?.lockedUntil ?? '');
    expect(Math.abs(until - (Date.now() + 15 * 60_000))).toBeLessThan(60_000);
    const { body } = await admin.post<StaffAccountWithPassword>(`/v1/staff/accounts/${id}/password`);
    expect(body.account.lockedUntil).toBeNull();
    expect((await knock(username, body.password)).status).toBe(201);
    await knockOften(10, username, () => ({ address: '203.0.113.8' }));
    expect(problemOf(await knock(username, body.password, { address: '203.0.113.8' }))).toEqual(locked);
  });

  it('in a browser of their own comes in there with a new password too', async () => {
    const { id, username } = await makeStaff(api);
    const cookie = cookieOf(await knock(username, staffPassword));
    await knockOften(10, username, () => ({ cookie }));
    const admin = await signInStaff(api.url, 'admin');
    const { body } = await admin.post<StaffAccountWithPassword>(`/v1/staff/accounts/${id}/password`);
    expect((await knock(username, body.password, { cookie })).status).toBe(201);
    expect((await knock(username, body.password, { cookie })).status).toBe(201);
  });

  it('by wrong codes comes in once the code is reset', async () => {
    const { id, username } = await makeStaff(api);
    await enrol(api, await enter(api, username));
    for (let i = 0; i < 11; i += 1) await knock(username, staffPassword, {}, '00000-00000');
    const admin = await signInStaff(api.url, 'admin');
    const until = Date.parse((await accountOf(admin, id))?.lockedUntil ?? '');
    expect(until).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect((await admin.send('DELETE', `/v1/staff/accounts/${id}/code`)).status).toBe(200);
    expect((await accountOf(admin, id))?.lockedUntil).toBeNull();
    await enrol(api, await enter(api, username));
    expect(problemOf(await knock(username, staffPassword, {}, '00000-00000')).code).toBe('otp_wrong');
  });

  it('leaves the locks of colleagues as they are', async () => {
    const [one, other] = [await makeStaff(api), await makeStaff(api)];
    for (const { username } of [one, other]) await lockForStrangers(username);
    const admin = await signInStaff(api.url, 'admin');
    await admin.post(`/v1/staff/accounts/${one.id}/password`);
    expect((await accountOf(admin, other.id))?.lockedUntil).not.toBeNull();
    expect(problemOf(await knock(other.username, staffPassword))).toEqual(locked);
  });
});

describe('R16: the address of a session', () => {
  it('is cut to what fits, whatever a header holds', async () => {
    const { id, username } = await makeStaff(api);
    const { status } = await knock(username, staffPassword, { address: 'x'.repeat(300) });
    expect(status).toBe(201);
    expect(await api.deps.db('staff_sessions').where({ staff_id: id })).toMatchObject([{ address: 'x'.repeat(45) }]);
  });
});

describe('R16: guesses at the present password, by whoever finds a desk open', () => {
  it('sent all at once are looked at no more often than one after another', async () => {
    const { username } = await makeStaff(api);
    const member = await enter(api, username);
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        member.post('/v1/staff/password', { password: `guess ${i}`, newPassword: 'a password of my own' }),
      ),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(30);
    const right = { password: staffPassword, newPassword: 'a password of my own' };
    expect(problemOf(await member.post('/v1/staff/password', right))).toEqual(locked);
  });

  it('and the right one sent many times at once changes it once', async () => {
    const { id, username } = await makeStaff(api);
    const member = await enter(api, username);
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        member.post('/v1/staff/password', { password: staffPassword, newPassword: `a password of my own ${i}` }),
      ),
    );
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await api.deps.db('audit').where({ subject_id: id, action: 'staff.password' })).toHaveLength(1);
  });
});
