import type { CodeEnrolment, StaffAccountList, StaffAccountWithPassword } from '../../../domain/contract/staff';
import { startApi, type TestApi } from '../../support/api';
import { type Client, problemOf, signInStaff } from '../../support/api-client';
import { codeOf, enter, makeStaff, openSession } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

let api: TestApi;
let admin: Client;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.sessionClock.setTo(new Date());
  admin = await signInStaff(api.url, 'admin');
});
afterAll(() => api.stop());

const later = (minutes: number) => api.sessionClock.setTo(new Date(Date.now() + minutes * 60_000));
const day = 24 * 60;
const expired = { status: 403, code: 'password_expired' };
const locked = { status: 429, code: 'too_many_requests' };
const notStarted = { status: 409, code: 'enrolment_not_started' };

const resetPassword = async (id: string) =>
  (await admin.post<StaffAccountWithPassword>(`/v1/staff/accounts/${id}/password`)).body;

describe('R16: a one-time password', () => {
  it('is good for a day, and who is told it is told so', async () => {
    const { id, username } = await makeStaff(api);
    const { account, password } = await resetPassword(id);
    const expiresAt = Date.parse(account.passwordExpiresAt ?? '');
    expect(Math.abs(expiresAt - (Date.now() + day * 60_000))).toBeLessThan(10_000);
    expect(account.passwordExpired).toBe(false);
    later(day - 1);
    expect((await openSession(api, username, undefined, password)).body.staff.needs).toBe('password');
    later(day + 1);
    expect(problemOf(await openSession(api, username, undefined, password))).toEqual(expired);
  });

  it('that has expired is told only to who knows it, and to administrators', async () => {
    const { id, username } = await makeStaff(api);
    await resetPassword(id);
    later(day + 1);
    expect(problemOf(await openSession(api, username, undefined, 'not it')).code).toBe('credentials_wrong');
    admin = await signInStaff(api.url, 'admin');
    const { body } = await admin.get<StaffAccountList>('/v1/staff/accounts');
    expect(body.accounts.find((account) => account.id === id)).toMatchObject({ passwordExpired: true });
  });

  it('that has expired cannot be made a password of one’s own by whoever is still signed in with it', async () => {
    const { id, username } = await makeStaff(api);
    const { password } = await resetPassword(id);
    later(day - 1);
    const member = await enter(api, username, undefined, password);
    later(day + 1);
    const change = { password, newPassword: 'a password of my own' };
    expect(problemOf(await member.post('/v1/staff/password', change))).toEqual(expired);
  });

  it('is replaced by one’s own, which does not expire', async () => {
    const { id, username } = await makeStaff(api);
    const { password } = await resetPassword(id);
    const member = await enter(api, username, undefined, password);
    const change = { password, newPassword: 'a password of my own' };
    expect((await member.post('/v1/staff/password', change)).status).toBe(204);
    later(30 * day);
    await enter(api, username, undefined, 'a password of my own');
  });

  it('is replaced by another one from the administrator', async () => {
    const { id, username } = await makeStaff(api);
    const { password: first } = await resetPassword(id);
    later(day + 1);
    admin = await signInStaff(api.url, 'admin');
    const { password: second } = await resetPassword(id);
    expect(problemOf(await openSession(api, username, undefined, first)).code).toBe('credentials_wrong');
    expect((await openSession(api, username, undefined, second)).status).toBe(201);
  });
});

describe('R16: the secret of a one-time code that was shown', () => {
  async function shown() {
    const { id, username } = await makeStaff(api);
    const member = await enter(api, username);
    const { body } = await member.post<CodeEnrolment>('/v1/staff/code', { password: staffPassword });
    const confirm = (who: Client, otp = codeOf(body.secret, api.sessionClock.now())) =>
      who.post('/v1/staff/code/confirmation', { otp });
    return { id, username, member, enrolment: body, confirm };
  }

  it('waits a quarter of an hour for its first code, and says so', async () => {
    const [one, other] = [await shown(), await shown()];
    expect(Math.abs(Date.parse(one.enrolment.until) - (Date.now() + 15 * 60_000))).toBeLessThan(10_000);
    later(14);
    expect((await one.confirm(one.member)).status).toBe(200);
    later(16);
    expect(problemOf(await other.confirm(other.member))).toEqual(notStarted);
  });

  it('counts for nothing once an administrator has reset the password', async () => {
    const { id, username, confirm } = await shown();
    const { password } = await resetPassword(id);
    const member = await enter(api, username, undefined, password);
    expect(problemOf(await confirm(member))).toEqual(notStarted);
  });

  it('counts for nothing once the password has been changed', async () => {
    const { member, confirm } = await shown();
    const change = { password: staffPassword, newPassword: 'a password of my own' };
    await member.post('/v1/staff/password', change);
    expect(problemOf(await confirm(member))).toEqual(notStarted);
  });

  it('counts for nothing once the account was disabled and enabled again', async () => {
    const { id, username, confirm } = await shown();
    for (const enabled of [false, true])
      await admin.send('PUT', `/v1/staff/accounts/${id}/enabled`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ enabled }),
      });
    expect(problemOf(await confirm(await enter(api, username)))).toEqual(notStarted);
  });

  it('is not confirmed by guessing: after ten wrong codes even the right one waits', async () => {
    const { member, confirm } = await shown();
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, i) => confirm(member, String(100_000 + i))));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(20);
    expect(problemOf(await confirm(member))).toEqual(locked);
  });

  it('is confirmed once by one code sent many times at once', async () => {
    const { id, member, confirm } = await shown();
    const replies = await Promise.all(Array.from({ length: 6 }, () => confirm(member)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await api.deps.db('staff_recovery_codes').where({ staff_id: id })).toHaveLength(10);
  });
});
