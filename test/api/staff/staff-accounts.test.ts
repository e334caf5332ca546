import { randomUUID } from 'node:crypto';
import type { Case } from '../../../domain/contract/case';
import type { Staff, StaffAccount, StaffAccountList, StaffAccountWithPassword } from '../../../domain/contract/staff';
import type { Role } from '../../../domain/staff/roles';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  problemOf,
  type Reply,
  signInStaff,
  submitted,
} from '../../support/api-client';
import { enrol, enter, logged, makeStaff, openSession } from '../../support/staff';

let api: TestApi;
let admin: Client;
beforeAll(async () => {
  api = await startApi();
  admin = await signInStaff(api.url, 'admin');
});
afterAll(() => api.stop());

const accounts = '/v1/staff/accounts';
const json = { 'Content-Type': 'application/json' };
const put = <T = StaffAccount>(who: Client, path: string, body: object): Promise<Reply<T>> =>
  who.send('PUT', path, { headers: json, body: JSON.stringify(body) });
const setRole = (who: Client, id: string, role: string) => put(who, `${accounts}/${id}/role`, { role });
const setEnabled = (who: Client, id: string, enabled: boolean) => put(who, `${accounts}/${id}/enabled`, { enabled });
const create = (role: Role = 'agent', username = `new-${randomUUID().slice(0, 13)}`) =>
  admin.post<StaffAccountWithPassword>(accounts, { username, role });
const listed = async (id: string) =>
  (await admin.get<StaffAccountList>(accounts)).body.accounts.find((account) => account.id === id);
const ownAccount = { status: 409, code: 'own_account' };

/** Two agents have judged one submission differently, and a senior takes it up. */
async function claimDisagreement(senior: Client): Promise<Case> {
  const [agent, agent2] = [await signInStaff(api.url), await signInStaff(api.url, 'agent2')];
  Object.assign(api.deps, { secondLookShare: 1 });
  await decide(agent, await hold(agent, (await submitted(api.url)).verification), approve);
  Object.assign(api.deps, { secondLookShare: 0 });
  const { body: look } = await agent2.post<Case>('/v1/review/claims', { kind: 'second-look' });
  await decide(agent2, look, { decision: 'reject', reasons: [{ code: 'data_mismatch', field: 'name' }] });
  return (await senior.post<Case>('/v1/review/claims', { kind: 'disagreement' })).body;
}

describe('R16: an administrator creates an account', () => {
  it('and is told once the password with which it is entered, and which it must change', async () => {
    const { status, body } = await create('senior');
    expect(status).toBe(201);
    expect(body.account).toMatchObject({
      role: 'senior',
      enabled: true,
      temporaryPassword: true,
      hasCode: false,
      sessions: 0,
      heldCases: 0,
      you: false,
    });
    expect(body.password).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/);
    const { username, id } = body.account;
    const member = await enter(api, username, undefined, body.password);
    expect((await member.get<Staff>('/v1/staff/me')).body).toMatchObject({
      username,
      role: 'senior',
      needs: 'password',
    });
    expect(problemOf(await member.get('/v1/review/cases')).code).toBe('password_change_needed');
    const change = { password: body.password, newPassword: 'a password of my own' };
    expect((await member.post('/v1/staff/password', change)).status).toBe(204);
    expect((await member.get('/v1/review/cases')).status).toBe(200);
    expect((await openSession(api, username, undefined, body.password)).status).toBe(401);
    expect(await listed(id)).toMatchObject({ temporaryPassword: false, sessions: 1 });
    expect(await logged(api, id)).toEqual(['staff.create', 'staff.password']);
    expect(JSON.stringify(await admin.get(accounts))).not.toContain(body.password);
    expect(api.log()).not.toContain(body.password);
  });

  it.each([
    [{}, ['username:missing', 'role:missing']],
    [{ username: 'Agent Smith', role: 'agent' }, ['username:username_form']],
    [{ username: 'agent-', role: 'agent' }, ['username:username_form']],
    [{ username: 'ａｇｅｎｔ', role: 'root' }, ['username:username_form', 'role:malformed']],
    [{ username: 'a'.repeat(33), role: 'agent' }, ['username:username_form']],
  ])('and is told what of %j is wrong', async (body, fields) => {
    expect(problemOf(await admin.post(accounts, body))).toEqual({ status: 422, code: 'invalid_input', fields });
  });

  it('and no name twice, however many try at once', async () => {
    expect(problemOf(await create('agent', 'agent'))).toEqual({ status: 409, code: 'username_taken' });
    const name = `race-${randomUUID().slice(0, 8)}`;
    const replies = await Promise.all(Array.from({ length: 6 }, () => create('agent', name)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });
});

it('R16: whoever is disabled or demoted meanwhile creates no account any more', async () => {
  for (const change of [(id: string) => setEnabled(admin, id, false), (id: string) => setRole(admin, id, 'agent')]) {
    const { id, username } = await makeStaff(api, 'admin');
    const other = await enter(api, username);
    // Who asks is known at once; then the new password is hashed, and the change comes in between.
    const creating = Promise.all(
      Array.from({ length: 6 }, () =>
        other.post(accounts, { username: `late-${randomUUID().slice(0, 13)}`, role: 'admin' }),
      ),
    );
    await change(id);
    for (const reply of await creating) expect([201, 401, 403]).toContain(reply.status);
    const rows = await api.deps.db('audit').where({ actor_id: id }).orWhere({ subject_id: id }).orderBy('id');
    const actions = rows.map(({ action }) => action).filter((action) => action !== 'staff.sign-in');
    expect(['staff.disable', 'staff.role']).toContain(actions.at(-1));
    expect(problemOf(await other.post(accounts, { username: 'too.late', role: 'agent' })).status).toBeGreaterThan(400);
  }
});

describe('R16: an administrator disables an account', () => {
  it('and it is signed out everywhere, cannot come in, and what it holds goes back to the queue', async () => {
    const { id, username } = await makeStaff(api);
    const [agent, elsewhere] = [await enter(api, username), await enter(api, username)];
    const held = await hold(agent, (await submitted(api.url)).verification);
    expect(await listed(id)).toMatchObject({ sessions: 2, heldCases: 1 });

    const { status, body } = await setEnabled(admin, id, false);
    expect(status).toBe(200);
    expect(body).toMatchObject({ enabled: false, sessions: 0, heldCases: 0 });
    for (const one of [agent, elsewhere]) expect((await one.get('/v1/staff/me')).status).toBe(401);
    expect(problemOf(await openSession(api, username))).toEqual({ status: 403, code: 'account_disabled' });
    expect(problemOf(await openSession(api, username, undefined, 'not it')).code).toBe('credentials_wrong');
    expect(await api.deps.db('cases').where({ id: held.id }).first()).toMatchObject({
      status: 'open',
      holder_id: null,
    });
    expect(await logged(api, held.id)).toContain('case.release');
    expect(await logged(api, id)).toEqual(['staff.disable']);
  });

  it('and enables it again, with the password of before', async () => {
    const { id, username } = await makeStaff(api);
    await setEnabled(admin, id, false);
    expect((await setEnabled(admin, id, true)).body).toMatchObject({ enabled: true });
    await enter(api, username);
    expect(await logged(api, id)).toEqual(['staff.disable', 'staff.enable']);
  });

  it('once, however often it is asked for', async () => {
    const { id } = await makeStaff(api);
    const replies = await Promise.all(Array.from({ length: 5 }, () => setEnabled(admin, id, false)));
    expect(replies.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(await logged(api, id)).toEqual(['staff.disable']);
  });
});

describe('R16: an administrator gives another role', () => {
  it('which holds from the next request on', async () => {
    const { id, username } = await makeStaff(api, 'auditor');
    const member = await enter(api, username);
    expect((await member.get('/v1/audit')).status).toBe(200);
    expect((await setRole(admin, id, 'agent')).body).toMatchObject({ role: 'agent' });
    expect(problemOf(await member.get('/v1/audit')).code).toBe('not_allowed');
    expect((await member.get<Staff>('/v1/staff/me')).body.role).toBe('agent');
    await setRole(admin, id, 'agent');
    expect(await logged(api, id)).toEqual(['staff.role']);
  });

  it('and what the new one may not work on goes back to the queue', async () => {
    const { id, username } = await makeStaff(api);
    const held = await hold(await enter(api, username), (await submitted(api.url)).verification);
    await setRole(admin, id, 'senior');
    expect(await api.deps.db('cases').where({ id: held.id }).first()).toMatchObject({ holder_id: id });
    await setRole(admin, id, 'auditor');
    expect(await api.deps.db('cases').where({ id: held.id }).first()).toMatchObject({ status: 'open' });
  });

  it('and a disagreement goes back from a senior who becomes an agent, who keeps what agents may hold', async () => {
    const { id, username } = await makeStaff(api, 'senior');
    const senior = await enter(api, username);
    const disagreement = await claimDisagreement(senior);
    const held = await hold(senior, (await submitted(api.url)).verification);
    await setRole(admin, id, 'agent');
    const rowOf = (caseId: string) => api.deps.db('cases').where({ id: caseId }).first();
    expect(await rowOf(disagreement.id)).toMatchObject({ status: 'open', holder_id: null });
    expect(await rowOf(held.id)).toMatchObject({ status: 'claimed', holder_id: id });
    expect(await logged(api, disagreement.id)).toContain('case.release');
    expect(await logged(api, held.id)).not.toContain('case.release');
  });

  it('and no other than there are', async () => {
    const { id } = await makeStaff(api);
    expect(problemOf(await setRole(admin, id, 'owner')).fields).toEqual(['role:malformed']);
  });
});

describe('R16: an administrator helps somebody who lost', () => {
  it('the password: a new one, told once, and out with whoever came in with the old', async () => {
    const { id, username } = await makeStaff(api);
    const member = await enter(api, username);
    const { status, body } = await admin.post<StaffAccountWithPassword>(`${accounts}/${id}/password`);
    expect([status, body.account.temporaryPassword]).toEqual([200, true]);
    expect((await member.get('/v1/staff/me')).status).toBe(401);
    expect((await openSession(api, username)).status).toBe(401);
    expect((await openSession(api, username, undefined, body.password)).body.staff.needs).toBe('password');
    expect(await logged(api, id)).toEqual(['staff.password-reset']);
  });

  it('the phone: the code and the recovery codes are forgotten', async () => {
    const { id, username } = await makeStaff(api);
    const member = await enter(api, username);
    await enrol(api, member);
    expect(await listed(id)).toMatchObject({ hasCode: true });
    const reply = await admin.send<StaffAccount>('DELETE', `${accounts}/${id}/code`);
    expect([reply.status, reply.body.hasCode]).toEqual([200, false]);
    expect((await member.get('/v1/staff/me')).status).toBe(401);
    expect((await openSession(api, username)).status).toBe(201);
    expect(await api.deps.db('staff_recovery_codes').where({ staff_id: id })).toEqual([]);
    expect(await logged(api, id)).toEqual(['staff.code', 'staff.code-reset']);
  });
});

describe('R16: nobody looks after their own account as an administrator', () => {
  it('and so the last administrator stays', async () => {
    const { id } = (await admin.get<Staff>('/v1/staff/me')).body;
    expect(problemOf(await setRole(admin, id, 'senior'))).toEqual(ownAccount);
    expect(problemOf(await setEnabled(admin, id, false))).toEqual(ownAccount);
    expect(problemOf(await admin.post(`${accounts}/${id}/password`))).toEqual(ownAccount);
    expect(problemOf(await admin.send('DELETE', `${accounts}/${id}/code`))).toEqual(ownAccount);
    expect(await listed(id)).toMatchObject({ you: true, enabled: true, role: 'admin' });
  });

  it('two who disable or demote each other at once leave one of them', async () => {
    for (const change of [
      (who: Client, id: string) => setEnabled(who, id, false),
      (who: Client, id: string) => setRole(who, id, 'agent'),
    ]) {
      const pair = await Promise.all([makeStaff(api, 'admin'), makeStaff(api, 'admin')]);
      const [one, other] = await Promise.all(pair.map(({ username }) => enter(api, username)));
      if (!one || !other) throw new Error('Two are needed');
      const replies = await Promise.all([change(one, pair[1].id), change(other, pair[0].id)]);
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = await Promise.all(pair.map(({ id }) => listed(id)));
      expect(left.filter((account) => account?.enabled && account.role === 'admin')).toHaveLength(1);
    }
  });
});
