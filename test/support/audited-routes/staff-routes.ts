import type { Me } from '../../../domain/contract/account';
import { type Client, client, signInStaff, verified } from '../api-client';
import { codeOf, enrol, enter, makeStaff } from '../staff';
import { staffPassword } from '../staff-password';
import { catalogue, type Leaves, masked, type Prepare, type Stage } from './leaves';

/** What the administrator does with an account that nobody else uses. */
const ofAccount =
  (at: Stage, method: string, what: string, body?: object): Prepare =>
  async () => {
    const [admin, { id }] = [await signInStaff(at().url, 'admin'), await makeStaff(at())];
    const headers = { 'Content-Type': 'application/json' };
    return () =>
      admin.send(method, `/v1/staff/accounts/${id}/${what}`, body && { headers, body: JSON.stringify(body) });
  };

/** A message that did not go out. */
async function undelivered(at: Stage): Promise<string> {
  const { person } = await verified(at().url);
  const { body } = await person.get<Me>('/v1/me');
  const of = { account_id: body.account.id };
  const { db } = at().deps;
  const { id } = await db('deliveries')
    .join('notices', 'notices.id', 'deliveries.notice_id')
    .where(of)
    .first('deliveries.id');
  await db('deliveries').where({ id }).update({ status: 'dead' });
  return id;
}

async function member(at: Stage): Promise<Client> {
  return enter(at(), (await makeStaff(at())).username);
}

/** Of staff accounts, the log, and of nobody. */
export const staffRoutes = (at: Stage): Record<string, Leaves> => ({
  'GET /v1/messages/undelivered': masked,
  'POST /v1/messages/:id/resend': {
    leaves: 'message.resend',
    call: async () => {
      const [admin, id] = [await signInStaff(at().url, 'admin'), await undelivered(at)];
      return () => admin.post(`/v1/messages/${id}/resend`, {});
    },
  },
  'POST /v1/messages/resend': {
    leaves: 'message.resend-many',
    call: async () => {
      const admin = await signInStaff(at().url, 'admin');
      await undelivered(at);
      return () => admin.post('/v1/messages/resend', { status: 'dead' });
    },
  },
  'GET /healthz': catalogue,
  'GET /readyz': catalogue,
  'POST /v1/staff/sessions': {
    leaves: 'staff.sign-in',
    call: async () => () => client(at().url).post('/v1/staff/sessions', { username: 'agent', password: staffPassword }),
  },
  'GET /v1/staff/sessions': masked,
  'DELETE /v1/staff/sessions': {
    leaves: 'staff.sign-out',
    call: async () => {
      const agent = await signInStaff(at().url);
      return () => agent.send('DELETE', '/v1/staff/sessions');
    },
  },
  'DELETE /v1/staff/sessions/:id': {
    leaves: 'staff.session-end',
    call: async () => {
      const agent = await member(at);
      const { body } = await agent.get<{ sessions: { id: string }[] }>('/v1/staff/sessions');
      return () => agent.send('DELETE', `/v1/staff/sessions/${body.sessions[0]?.id}`);
    },
  },
  'GET /v1/staff/me': catalogue,
  'GET /v1/staff/account': catalogue,
  'POST /v1/staff/password': {
    leaves: 'staff.password',
    call: async () => {
      const agent = await member(at);
      return () =>
        agent.post('/v1/staff/password', { password: staffPassword, newPassword: 'another-good-password-7' });
    },
  },
  'POST /v1/staff/code': { nothing: 'counts for nothing until it is confirmed' },
  'POST /v1/staff/code/confirmation': {
    leaves: 'staff.code',
    call: async () => {
      const agent = await member(at);
      const { body } = await agent.post<{ secret: string }>('/v1/staff/code', { password: staffPassword });
      const otp = codeOf(body.secret, at().sessionClock.now());
      return () => agent.post('/v1/staff/code/confirmation', { otp });
    },
  },
  'POST /v1/staff/code/recovery-codes': {
    leaves: 'staff.recovery-codes',
    call: async () => {
      const agent = await member(at);
      const app = await enrol(at(), agent);
      return () => agent.post('/v1/staff/code/recovery-codes', { password: staffPassword, otp: app.code(1) });
    },
  },
  'GET /v1/staff/accounts': catalogue,
  'POST /v1/staff/accounts': {
    leaves: 'staff.create',
    call: async () => {
      const admin = await signInStaff(at().url, 'admin');
      return () => admin.post('/v1/staff/accounts', { username: 'newcomer', role: 'agent' });
    },
  },
  'PUT /v1/staff/accounts/:id/role': { leaves: 'staff.role', call: ofAccount(at, 'PUT', 'role', { role: 'senior' }) },
  'PUT /v1/staff/accounts/:id/enabled': {
    leaves: 'staff.disable',
    call: ofAccount(at, 'PUT', 'enabled', { enabled: false }),
  },
  'POST /v1/staff/accounts/:id/password': { leaves: 'staff.password-reset', call: ofAccount(at, 'POST', 'password') },
  'DELETE /v1/staff/accounts/:id/code': {
    leaves: 'staff.code-reset',
    call: async () => {
      const [admin, { id, username }] = [await signInStaff(at().url, 'admin'), await makeStaff(at())];
      await enrol(at(), await enter(at(), username));
      return () => admin.send('DELETE', `/v1/staff/accounts/${id}/code`);
    },
  },
  'GET /v1/staff/accounts/:id/sessions': catalogue,
  'GET /v1/audit': {
    leaves: 'audit.read',
    call: async () => {
      const auditor = await signInStaff(at().url, 'auditor');
      return () => auditor.get('/v1/audit');
    },
  },
  'GET /v1/sandbox/clock': catalogue,
  'GET /v1/sandbox/outbox': { nothing: 'exists in the sandbox only, and leaves what waited as due work would' },
  'GET /v1/sandbox/host/:name': catalogue,
  'PUT /v1/sandbox/host/:name': { nothing: 'exists in the sandbox only, and changes nothing of ours' },
  'PUT /v1/sandbox/clock': { nothing: 'exists in the sandbox only; what falls due by it leaves its own rows' },
});
