import type { CodeEnrolment, OwnStaffAccount, RecoveryCodes } from '../../../domain/contract/staff';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, problemOf, signIn } from '../../support/api-client';
import { type Authenticator, codeOf, enrol, enter, makeStaff, openSession } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
/** Early in a period, so that none ends between a code and its check. */
beforeEach(() => api.sessionClock.setTo(new Date(Math.floor(Date.now() / 30_000) * 30_000 + 500)));
afterAll(() => api.stop());

const wait = (periods: number) => api.sessionClock.setTo(new Date(api.sessionClock.now().getTime() + periods * 30_000));
const wrong = { status: 401, code: 'otp_wrong' };
const required = { status: 401, code: 'otp_required' };
const again = { password: staffPassword };

/** An agent with a code, one period later, so that no code is used up. */
async function withCode(): Promise<{ username: string; member: Client; app: Authenticator }> {
  const { username } = await makeStaff(api);
  const member = await enter(api, username);
  const app = await enrol(api, member);
  wait(2);
  return { username, member, app };
}

const ownAccount = async (member: Client) => (await member.get<OwnStaffAccount>('/v1/staff/account')).body;

describe('R16: the one-time codes are those of RFC 6238', () => {
  // Appendix B, its last six digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('at second %i: %s', (second, code) => {
    expect(codeOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', new Date(second * 1000))).toBe(code);
  });
});

describe('R16: enrolling a one-time code', () => {
  it('gives a secret that every app can take, by typing or as a QR code', async () => {
    const { username } = await makeStaff(api);
    const { status, body } = await (await enter(api, username)).post<CodeEnrolment>('/v1/staff/code', again);
    expect(status).toBe(201);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(body.uri);
    expect(`${uri.protocol}//${uri.host}`).toBe('otpauth://totp');
    expect(decodeURIComponent(uri.pathname)).toBe(`/Shiming:${username}`);
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret: body.secret, issuer: 'Shiming', digits: '6' });
  });

  it('asks for the password again: an open desk is not enough', async () => {
    const { username } = await makeStaff(api);
    const member = await enter(api, username);
    const refused = await member.post('/v1/staff/code', { password: 'not the password' });
    expect(problemOf(refused)).toEqual({ status: 401, code: 'credentials_wrong' });
    expect(problemOf(await member.post('/v1/staff/code', {})).fields).toEqual(['password:missing']);
  });

  it('takes effect when a code confirms it, and not before', async () => {
    const { username } = await makeStaff(api);
    const member = await enter(api, username);
    expect(problemOf(await member.post('/v1/staff/code/confirmation', { otp: '123456' }))).toEqual({
      status: 409,
      code: 'enrolment_not_started',
    });
    const { secret } = (await member.post<CodeEnrolment>('/v1/staff/code', again)).body;
    const stale = codeOf(secret, new Date(Date.now() - 3_600_000));
    expect(problemOf(await member.post('/v1/staff/code/confirmation', { otp: stale }))).toEqual(wrong);
    expect((await openSession(api, username)).status).toBe(201);
    expect(await ownAccount(member)).toMatchObject({ code: null, codesRequired: false });

    const otp = codeOf(secret, api.sessionClock.now());
    const { status, body } = await member.post<RecoveryCodes>('/v1/staff/code/confirmation', { otp });
    expect(status).toBe(200);
    expect(new Set(body.recoveryCodes).size).toBe(10);
    expect(await ownAccount(member)).toMatchObject({ code: { recoveryCodesLeft: 10 } });
    expect(problemOf(await openSession(api, username))).toEqual(required);
  });

  it('signs out everywhere else', async () => {
    const { username } = await makeStaff(api);
    const [here, elsewhere] = [await enter(api, username), await enter(api, username)];
    await enrol(api, here);
    expect((await here.get('/v1/staff/me')).status).toBe(200);
    expect((await elsewhere.get('/v1/staff/me')).status).toBe(401);
  });

  it('on another phone asks for a code of this one, which stays good until the other is confirmed', async () => {
    const { username, member, app } = await withCode();
    expect(problemOf(await member.post('/v1/staff/code', again))).toEqual(required);
    const begun = await member.post<CodeEnrolment>('/v1/staff/code', { ...again, otp: app.code() });
    expect(begun.status).toBe(201);
    wait(1);
    await enter(api, username, app.code());
    const otp = codeOf(begun.body.secret, api.sessionClock.now());
    expect((await member.post('/v1/staff/code/confirmation', { otp })).status).toBe(200);
    wait(1);
    expect(problemOf(await openSession(api, username, app.code()))).toEqual(wrong);
    await enter(api, username, codeOf(begun.body.secret, api.sessionClock.now()));
  });

  it('leaves the secret nowhere in the clear, nor the recovery codes', async () => {
    const { app } = await withCode();
    const rows = JSON.stringify([await api.deps.db('staff'), await api.deps.db('staff_recovery_codes')]);
    for (const told of [app.secret, ...app.recoveryCodes, ...app.recoveryCodes.map((code) => code.replace('-', ''))]) {
      expect(rows).not.toContain(told);
      expect(api.log()).not.toContain(told);
    }
  });
});

describe('R16: signing in with a one-time code', () => {
  it('takes the code of now, of the period before, and of the one after; no other', async () => {
    for (const [periods, status] of [
      [-2, 401],
      [-1, 201],
      [0, 201],
      [1, 201],
      [2, 401],
    ] as const) {
      const { username, app } = await withCode();
      wait(2);
      expect([periods, (await openSession(api, username, app.code(periods))).status]).toEqual([periods, status]);
    }
  });

  it('takes no code twice, nor one from before the last', async () => {
    const { username, app } = await withCode();
    const [before, now] = [app.code(-1), app.code()];
    await enter(api, username, now);
    expect(problemOf(await openSession(api, username, now))).toEqual(wrong);
    expect(problemOf(await openSession(api, username, before))).toEqual(wrong);
    wait(1);
    await enter(api, username, app.code());
  });

  it('takes one code sent many times at once exactly once', async () => {
    const { username, app } = await withCode();
    const replies = await Promise.all(Array.from({ length: 8 }, () => openSession(api, username, app.code())));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('says that a code is needed only to who knows the password', async () => {
    const { username, app } = await withCode();
    const refused = await openSession(api, username, app.code(), 'not the password');
    expect(problemOf(refused)).toEqual({ status: 401, code: 'credentials_wrong' });
    expect(problemOf(await openSession(api, username))).toEqual(required);
    expect(problemOf(await openSession(api, username, ''))).toEqual(required);
    expect(problemOf(await openSession(api, username, 'abcdef'))).toEqual(wrong);
    await enter(api, username, app.code());
  });

  it("is not done with a colleague's code", async () => {
    const [one, other] = [await withCode(), await withCode()];
    expect(problemOf(await openSession(api, one.username, other.app.code()))).toEqual(wrong);
    expect(problemOf(await openSession(api, one.username, other.app.recoveryCodes[0]))).toEqual(wrong);
  });

  it('after ten wrong codes even the right one waits an hour, and so do recovery codes', async () => {
    const { username, app } = await withCode();
    for (let i = 0; i < 10; i += 1) {
      expect(problemOf(await openSession(api, username, i % 2 ? '00000-00000' : app.code(-9)))).toEqual(wrong);
    }
    const locked = { status: 429, code: 'too_many_requests' };
    expect(problemOf(await openSession(api, username, app.code()))).toEqual(locked);
    expect(problemOf(await openSession(api, username, app.recoveryCodes[0]))).toEqual(locked);
    wait(118);
    expect((await openSession(api, username, app.code())).status).toBe(429);
    wait(4);
    await enter(api, username, app.code());
  });
});

describe('R16: recovery codes', () => {
  it('open the desk once each, however they are typed', async () => {
    const { username, app } = await withCode();
    const [first = '', second = ''] = app.recoveryCodes;
    const member = await enter(api, username, first);
    expect(problemOf(await openSession(api, username, first))).toEqual(wrong);
    await enter(api, username, ` ${second.toUpperCase().replace('-', ' ')}`);
    expect(await ownAccount(member)).toMatchObject({ code: { recoveryCodesLeft: 8 } });
  });

  it('sent many times at once open it once', async () => {
    const { username, app } = await withCode();
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => openSession(api, username, app.recoveryCodes[0])),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('can be renewed with password and code, and then the old ones are worth nothing', async () => {
    const { username, member, app } = await withCode();
    const path = '/v1/staff/code/recovery-codes';
    expect(problemOf(await member.post(path, again))).toEqual(required);
    const { status, body } = await member.post<RecoveryCodes>(path, { ...again, otp: app.code() });
    expect(status).toBe(200);
    expect(problemOf(await openSession(api, username, app.recoveryCodes[0]))).toEqual(wrong);
    await enter(api, username, body.recoveryCodes[0]);
  });

  it('are not given to someone without a code', async () => {
    const { username } = await makeStaff(api);
    const refused = await (await enter(api, username)).post('/v1/staff/code/recovery-codes', again);
    expect(problemOf(refused)).toEqual({ status: 409, code: 'enrolment_not_started' });
  });
});

it('R16: the sandbox asks nobody for a code who has enrolled none, and ignores one that is sent', async () => {
  for (const username of ['agent', 'agent2', 'senior', 'auditor', 'admin']) {
    expect((await openSession(api, username)).status).toBe(201);
    expect((await openSession(api, username, '000000')).status).toBe(201);
  }
});

it('R42: a person gets no one-time code of staff', async () => {
  const person = await signIn(api.url);
  for (const who of [person, client(api.url)]) {
    expect(problemOf(await who.post('/v1/staff/code', again))).toEqual({ status: 401, code: 'sign_in_required' });
  }
});
