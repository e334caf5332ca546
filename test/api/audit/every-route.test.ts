import { declaredRoutes } from '../../../api/app';
import { SandboxClock } from '../../../api/clock/sandbox-clock';
import { type AuditAction, auditActions } from '../../../domain/audit/audit-actions';
import type { Case } from '../../../domain/contract/case';
import { reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  client,
  decide,
  hold,
  makeInput,
  type Reply,
  signIn,
  signInStaff,
  specimen,
  submit,
  submitted,
  upload,
  verified,
} from '../../support/api-client';
import {
  calledAbout,
  makeCallerInput,
  openForCaller,
  searchCaller,
  uploadForCaller,
} from '../../support/assisted-clearing';
import { askToClear, clearing, makeClearingInput, withdrawClearing } from '../../support/clearing';
import { askToCorrect, changed, correcting, makeCorrectionInput, withdrawCorrection } from '../../support/correction';
import {
  announced,
  askToClearOther,
  claimed,
  claimToHold,
  makeClaimInput,
  object,
  proved,
  withdrawClaim,
} from '../../support/holder-claim';
import { makePerson } from '../../support/people';
import { codeOf, enrol, enter, makeStaff } from '../../support/staff';
import { staffPassword } from '../../support/staff-password';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Prepares what a call needs, and gives the call. */
type Prepare = () => Promise<() => Promise<Reply<unknown>>>;
type Leaves = { leaves: AuditAction; call: Prepare } | { nothing: string };

const masked = { nothing: 'shows no photo and no unmasked value' };
const catalogue = { nothing: 'shows nothing of anybody' };

/** A person with one photo that no submission uses. */
async function withPhoto(): Promise<{ person: Client; id: string }> {
  const person = await signIn(api.url);
  const { body } = await upload(person, 'front', await specimen('front'));
  return { person, id: body.id };
}

/** An agent who holds a case. */
async function holding(): Promise<{ agent: Client; held: Case; path: string }> {
  const { verification } = await submitted(api.url);
  const agent = await signInStaff(api.url);
  const held = await hold(agent, verification);
  return { agent, held, path: `/v1/review/cases/${held.id}` };
}

const ofCase =
  (what: string, body?: object): Prepare =>
  async () => {
    const { agent, path } = await holding();
    return () => agent.post(`${path}/${what}`, body);
  };

/** What the administrator does with an account that nobody else uses. */
const ofAccount =
  (method: string, what: string, body?: object): Prepare =>
  async () => {
    const [admin, { id }] = [await signInStaff(api.url, 'admin'), await makeStaff(api)];
    const headers = { 'Content-Type': 'application/json' };
    return () =>
      admin.send(method, `/v1/staff/accounts/${id}/${what}`, body && { headers, body: JSON.stringify(body) });
  };

async function member(): Promise<Client> {
  return enter(api, (await makeStaff(api)).username);
}

async function dayToParkUntil(): Promise<string> {
  const { body } = await (await signInStaff(api.url)).get<{ days: string[] }>('/v1/review/parking');
  return body.days[0] ?? '';
}

/** A senior who holds a disagreement: one agent approved, the other would have refused. */
async function withDisagreement(): Promise<{ senior: Client; held: Case }> {
  const { agent, held } = await holding();
  Object.assign(api.deps, { secondLookShare: 1 });
  await decide(agent, held, approve);
  Object.assign(api.deps, { secondLookShare: 0 });
  const [agent2, senior] = [await signInStaff(api.url, 'agent2'), await signInStaff(api.url, 'senior')];
  const { body: look } = await agent2.post<Case>('/v1/review/claims', { kind: 'second-look' });
  await decide(agent2, look, { decision: 'reject', reasons: [{ code: 'data_mismatch', field: 'name' }] });
  const { body } = await senior.post<Case>('/v1/review/claims', { kind: 'disagreement' });
  return { senior, held: body };
}

/** What each route leaves in the log. A route that is not here fails the first test: whoever adds one says what it leaves. */
const routes: Record<string, Leaves> = {
  'GET /healthz': catalogue,
  'GET /readyz': catalogue,
  'GET /v1/service': catalogue,
  'POST /v1/sessions': {
    leaves: 'session.open',
    call: async () => () => client(api.url).post('/v1/sessions', { code: 'sandbox:alice' }),
  },
  'DELETE /v1/sessions': {
    leaves: 'session.close',
    call: async () => {
      const person = await signIn(api.url);
      return () => person.send('DELETE', '/v1/sessions');
    },
  },
  'GET /v1/me': masked,
  'GET /v1/me/looks': masked,
  'GET /v1/activity': masked,
  'POST /v1/activity/:id/report': {
    leaves: 'activity.report',
    call: async () => {
      const person = await signIn(api.url);
      return () => reportNewest(person);
    },
  },
  'GET /v1/reports': masked,
  'POST /v1/reports/:id/finding': {
    leaves: 'activity.settle',
    call: async () => {
      const [person, senior] = [await signIn(api.url), await signInStaff(api.url, 'senior')];
      const { body: report } = await reportNewest(person);
      return () => settle(senior, report, 'own');
    },
  },
  'POST /v1/photos': {
    leaves: 'photo.upload',
    call: async () => {
      const [person, photo] = [await signIn(api.url), await specimen('front')];
      return () => upload(person, 'front', photo);
    },
  },
  'GET /v1/photos': {
    leaves: 'photo.reading-read',
    call: async () => {
      const { person } = await withPhoto();
      return () => person.get('/v1/photos');
    },
  },
  'GET /v1/photos/:id/content': {
    leaves: 'photo.view',
    call: async () => {
      const { agent, held } = await holding();
      return () => agent.get(`/v1/photos/${held.subject.photos.front?.id}/content`);
    },
  },
  'DELETE /v1/photos/:id': {
    leaves: 'photo.delete',
    call: async () => {
      const { person, id } = await withPhoto();
      return () => person.send('DELETE', `/v1/photos/${id}`);
    },
  },
  'POST /v1/verifications': {
    leaves: 'verification.submit',
    call: async () => {
      const person = await signIn(api.url);
      const input = await makeInput(person);
      return () => submit(person, input);
    },
  },
  'POST /v1/verifications/comparison': {
    leaves: 'photo.reading-read',
    call: async () => {
      const { person, id } = await withPhoto();
      const typed = { name: '', idNumber: '', validFrom: '', validUntil: null };
      return () => person.post('/v1/verifications/comparison', { ...typed, frontPhotoId: id, backPhotoId: null });
    },
  },
  'POST /v1/clearings': {
    leaves: 'clearing.submit',
    call: async () => {
      const { person } = await verified(api.url);
      const input = await makeClearingInput(person);
      return () => askToClear(person, input);
    },
  },
  'GET /v1/clearings/current': masked,
  'GET /v1/clearings/:id/receipt': masked,
  'GET /v1/clearings/:id/receipt.pdf': masked,
  'POST /v1/clearings/:id/withdrawal': {
    leaves: 'clearing.withdraw',
    call: async () => {
      const { person, clearing: asked } = await clearing(api.url);
      return () => withdrawClearing(person, asked.id);
    },
  },
  'POST /v1/holder-claims': {
    leaves: 'holder-claim.submit',
    call: async () => {
      const person = await signIn(api.url);
      const input = await makeClaimInput(person, makePerson());
      return () => claimToHold(person, input);
    },
  },
  'GET /v1/holder-claims/current': masked,
  'POST /v1/holder-claims/:id/clearing': {
    leaves: 'holder-claim.announce',
    call: async () => {
      const { claimant, claim } = await proved(api);
      return () => askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    },
  },
  'POST /v1/holder-claims/:id/withdrawal': {
    leaves: 'holder-claim.withdraw',
    call: async () => {
      const { claimant, claim } = await claimed(api.url);
      return () => withdrawClaim(claimant, claim.id);
    },
  },
  'GET /v1/objections/current': masked,
  'POST /v1/objections/current': {
    leaves: 'holder-claim.object',
    call: async () => {
      const { owner } = await announced(api);
      return () => object(owner);
    },
  },
  'GET /v1/verifications/current': masked,
  'GET /v1/verifications/:id/form': {
    leaves: 'verification.form-read',
    call: async () => {
      const { person, verification } = await submitted(api.url);
      await person.post(`/v1/verifications/${verification.id}/withdrawal`);
      return () => person.get(`/v1/verifications/${verification.id}/form`);
    },
  },
  'POST /v1/verifications/:id/withdrawal': {
    leaves: 'verification.withdraw',
    call: async () => {
      const { person, verification } = await submitted(api.url);
      return () => person.post(`/v1/verifications/${verification.id}/withdrawal`);
    },
  },
  'GET /v1/real-name': masked,
  'GET /v1/real-name/history': masked,
  'POST /v1/corrections': {
    leaves: 'correction.submit',
    call: async () => {
      const { person, card } = await verified(api.url);
      const input = await makeCorrectionInput(person, 'name', changed('name', card));
      return () => askToCorrect(person, input);
    },
  },
  'GET /v1/corrections/current': masked,
  'POST /v1/corrections/:id/withdrawal': {
    leaves: 'correction.withdraw',
    call: async () => {
      const { person, correction } = await correcting(api.url);
      return () => withdrawCorrection(person, correction.id);
    },
  },
  'GET /v1/clearing/preconditions': masked,
  'PUT /v1/clearing/reminder': { nothing: 'is a wish to be told something, and stands in the activity' },
  'DELETE /v1/clearing/reminder': { nothing: 'takes back a wish to be told something' },
  'POST /v1/staff/sessions': {
    leaves: 'staff.sign-in',
    call: async () => () => client(api.url).post('/v1/staff/sessions', { username: 'agent', password: staffPassword }),
  },
  'GET /v1/staff/sessions': masked,
  'DELETE /v1/staff/sessions': {
    leaves: 'staff.sign-out',
    call: async () => {
      const agent = await signInStaff(api.url);
      return () => agent.send('DELETE', '/v1/staff/sessions');
    },
  },
  'DELETE /v1/staff/sessions/:id': {
    leaves: 'staff.session-end',
    call: async () => {
      const agent = await member();
      const { body } = await agent.get<{ sessions: { id: string }[] }>('/v1/staff/sessions');
      return () => agent.send('DELETE', `/v1/staff/sessions/${body.sessions[0]?.id}`);
    },
  },
  'GET /v1/staff/me': catalogue,
  'GET /v1/staff/account': catalogue,
  'POST /v1/staff/password': {
    leaves: 'staff.password',
    call: async () => {
      const agent = await member();
      return () =>
        agent.post('/v1/staff/password', { password: staffPassword, newPassword: 'another-good-password-7' });
    },
  },
  'POST /v1/staff/code': { nothing: 'counts for nothing until it is confirmed' },
  'POST /v1/staff/code/confirmation': {
    leaves: 'staff.code',
    call: async () => {
      const agent = await member();
      const { body } = await agent.post<{ secret: string }>('/v1/staff/code', { password: staffPassword });
      const otp = codeOf(body.secret, api.sessionClock.now());
      return () => agent.post('/v1/staff/code/confirmation', { otp });
    },
  },
  'POST /v1/staff/code/recovery-codes': {
    leaves: 'staff.recovery-codes',
    call: async () => {
      const agent = await member();
      const app = await enrol(api, agent);
      return () => agent.post('/v1/staff/code/recovery-codes', { password: staffPassword, otp: app.code(1) });
    },
  },
  'GET /v1/staff/accounts': catalogue,
  'POST /v1/staff/accounts': {
    leaves: 'staff.create',
    call: async () => {
      const admin = await signInStaff(api.url, 'admin');
      return () => admin.post('/v1/staff/accounts', { username: 'newcomer', role: 'agent' });
    },
  },
  'PUT /v1/staff/accounts/:id/role': { leaves: 'staff.role', call: ofAccount('PUT', 'role', { role: 'senior' }) },
  'PUT /v1/staff/accounts/:id/enabled': {
    leaves: 'staff.disable',
    call: ofAccount('PUT', 'enabled', { enabled: false }),
  },
  'POST /v1/staff/accounts/:id/password': { leaves: 'staff.password-reset', call: ofAccount('POST', 'password') },
  'DELETE /v1/staff/accounts/:id/code': {
    leaves: 'staff.code-reset',
    call: async () => {
      const [admin, { id, username }] = [await signInStaff(api.url, 'admin'), await makeStaff(api)];
      await enrol(api, await enter(api, username));
      return () => admin.send('DELETE', `/v1/staff/accounts/${id}/code`);
    },
  },
  'GET /v1/staff/accounts/:id/sessions': catalogue,
  'POST /v1/review/claims': {
    leaves: 'case.claim',
    call: async () => {
      await submitted(api.url);
      const agent = await signInStaff(api.url);
      return () => agent.post('/v1/review/claims');
    },
  },
  'POST /v1/review/assisted-clearings/search': {
    leaves: 'account.search',
    call: async () => {
      const [{ card }, agent] = [await verified(api.url), await signInStaff(api.url)];
      return () => searchCaller(agent, { idNumber: card.idNumber });
    },
  },
  'GET /v1/review/assisted-clearings/:ticket/preconditions': masked,
  'POST /v1/review/assisted-clearings/:ticket/photos': {
    leaves: 'photo.upload',
    call: async () => {
      const { agent, ticket } = await calledAbout(api);
      const photo = await specimen('front');
      return () => uploadForCaller(agent, ticket, 'holding', photo);
    },
  },
  'POST /v1/review/assisted-clearings/:ticket': {
    leaves: 'clearing.submit',
    call: async () => {
      const { agent, ticket } = await calledAbout(api);
      const input = await makeCallerInput(agent, ticket);
      return () => openForCaller(agent, ticket, input);
    },
  },
  'GET /v1/review/cases': masked,
  'GET /v1/review/cases/:id': masked,
  'GET /v1/review/cases/:id/timeline': masked,
  'GET /v1/review/cases/:id/similar': masked,
  'POST /v1/review/cases/:id/lease': { nothing: 'goes on with a claim that stands in the log' },
  'POST /v1/review/cases/:id/release': { leaves: 'case.release', call: ofCase('release') },
  'POST /v1/review/cases/:id/claim': {
    leaves: 'case.claim',
    call: async () => {
      const { agent, path } = await holding();
      await agent.post(`${path}/release`);
      return () => agent.post(`${path}/claim`);
    },
  },
  'POST /v1/review/cases/:id/handover': { leaves: 'case.hand-over', call: ofCase('handover', { to: 'agent2' }) },
  'POST /v1/review/cases/:id/park': {
    leaves: 'case.park',
    call: async () => ofCase('park', { reason: 'awaiting_person', until: await dayToParkUntil() })(),
  },
  'GET /v1/review/figures': catalogue,
  'GET /v1/review/parking': catalogue,
  'GET /v1/review/colleagues': catalogue,
  'POST /v1/review/cases/:id/disclosures': { leaves: 'case.disclose', call: ofCase('disclosures', { reason: '核对' }) },
  'GET /v1/review/reasons': catalogue,
  'POST /v1/review/cases/:id/decision': {
    leaves: 'case.approve',
    call: async () => {
      const { agent, held } = await holding();
      return () => decide(agent, held, approve);
    },
  },
  'POST /v1/review/cases/:id/settlement': {
    leaves: 'case.settle',
    call: async () => {
      const { senior, held } = await withDisagreement();
      const ruling = { stands: 'first', note: '照片可以看清', version: held.version };
      return () => senior.post(`/v1/review/cases/${held.id}/settlement`, ruling);
    },
  },
  'GET /v1/review/agreement': catalogue,
  'GET /v1/audit': {
    leaves: 'audit.read',
    call: async () => {
      const auditor = await signInStaff(api.url, 'auditor');
      return () => auditor.get('/v1/audit');
    },
  },
  'GET /v1/sandbox/clock': catalogue,
  'GET /v1/sandbox/host/:name': catalogue,
  'PUT /v1/sandbox/host/:name': { nothing: 'exists in the sandbox only, and changes nothing of ours' },
  'PUT /v1/sandbox/clock': { nothing: 'exists in the sandbox only; what falls due by it leaves its own rows' },
};

it('R15: every route says what it leaves in the log', () => {
  const declared = declaredRoutes({ sandbox: { clock: new SandboxClock() } });
  const names = declared.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(names.sort()).toEqual(Object.keys(routes).sort());
});

const leaving = Object.entries(routes).flatMap(([route, entry]) => ('leaves' in entry ? [{ route, ...entry }] : []));

it.each(leaving)('R15: $route leaves one row: $leaves', async ({ leaves, call }) => {
  const calling = await call();
  const ids = async (): Promise<string[]> => (await api.deps.db('audit').select('id')).map(({ id }) => id);
  const before = await ids();
  const { status } = await calling();
  expect(status).toBeLessThan(300);
  const after = await api.deps.db('audit').whereNotIn('id', before);
  expect(after.map(({ action }) => action)).toEqual([leaves]);
});

it('R15: a person who looks at their own photo leaves a row too', async () => {
  const { person, id } = await withPhoto();
  await person.get(`/v1/photos/${id}/content`);
  const rows = await api.deps.db('audit').where({ subject_id: id, action: 'photo.view' });
  expect(rows).toMatchObject([{ actor_kind: 'person' }]);
});

it('R15: each action has one name', () => {
  expect(new Set(auditActions).size).toBe(auditActions.length);
});
