import { declaredRoutes } from '../../../api/app';
import { SandboxClock } from '../../../api/clock/sandbox-clock';
import { may, type Role, roles, type StaffAction } from '../../../domain/staff/roles';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  client,
  hold,
  problemOf,
  signIn,
  signInStaff,
  specimen,
  submitted,
  upload,
} from '../../support/api-client';

type Caller = 'anyone' | 'partner' | 'person' | 'staff' | StaffAction | readonly ['person', StaffAction];

/** Whom each route serves. A route that is not here fails the first test: whoever adds one says who may call it. */
const routes: Record<string, Caller> = {
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /v1/service': 'anyone',
  'POST /v1/sessions': 'anyone',
  'DELETE /v1/sessions': 'person',
  'GET /v1/me': 'person',
  'GET /v1/me/looks': 'person',
  'GET /v1/activity': 'person',
  'POST /v1/activity/{id}/report': 'person',
  'GET /v1/notices': 'person',
  'POST /v1/notices/read': 'person',
  'POST /v1/notices/{id}/read': 'person',
  'GET /v1/notices/settings': 'person',
  'PUT /v1/notices/settings': 'person',
  'POST /v1/notices/consents': 'person',
  'GET /v1/messages/undelivered': 'message.resend',
  'POST /v1/messages/resend': 'message.resend',
  'POST /v1/messages/{id}/resend': 'message.resend',
  'GET /v1/reports': 'report.settle',
  'POST /v1/reports/{id}/finding': 'report.settle',
  'POST /v1/photos': 'person',
  'GET /v1/photos': 'person',
  'GET /v1/photos/{id}/content': ['person', 'photo.view'],
  'DELETE /v1/photos/{id}': 'person',
  'POST /v1/verifications': 'person',
  'POST /v1/verifications/comparison': 'person',
  'GET /v1/verifications/current': 'person',
  'GET /v1/verifications/{id}/form': 'person',
  'POST /v1/verifications/{id}/withdrawal': 'person',
  'GET /v1/real-name': 'person',
  'GET /v1/real-name/history': 'person',
  'POST /v1/corrections': 'person',
  'GET /v1/corrections/current': 'person',
  'POST /v1/corrections/{id}/withdrawal': 'person',
  'POST /v1/reissues': 'person',
  'GET /v1/reissues/current': 'person',
  'POST /v1/reissues/{id}/withdrawal': 'person',
  'GET /v1/clearing/preconditions': 'person',
  'PUT /v1/clearing/reminder': 'person',
  'DELETE /v1/clearing/reminder': 'person',
  'POST /v1/clearings': 'person',
  'GET /v1/clearings/current': 'person',
  'POST /v1/clearings/{id}/withdrawal': 'person',
  'GET /v1/clearings/{id}/receipt': 'person',
  'GET /v1/clearings/{id}/receipt.pdf': 'person',
  'POST /v1/holder-claims': 'person',
  'GET /v1/holder-claims/current': 'person',
  'POST /v1/holder-claims/{id}/clearing': 'person',
  'POST /v1/holder-claims/{id}/withdrawal': 'person',
  'GET /v1/objections/current': 'person',
  'POST /v1/objections/current': 'person',
  'POST /v1/staff/sessions': 'anyone',
  'GET /v1/staff/sessions': 'staff',
  'DELETE /v1/staff/sessions': 'staff',
  'DELETE /v1/staff/sessions/{id}': 'staff',
  'GET /v1/staff/me': 'staff',
  'GET /v1/staff/account': 'staff',
  'POST /v1/staff/password': 'staff',
  'POST /v1/staff/code': 'staff',
  'POST /v1/staff/code/confirmation': 'staff',
  'POST /v1/staff/code/recovery-codes': 'staff',
  'GET /v1/staff/accounts': 'staff.manage',
  'POST /v1/staff/accounts': 'staff.manage',
  'PUT /v1/staff/accounts/{id}/role': 'staff.manage',
  'PUT /v1/staff/accounts/{id}/enabled': 'staff.manage',
  'POST /v1/staff/accounts/{id}/password': 'staff.manage',
  'DELETE /v1/staff/accounts/{id}/code': 'staff.manage',
  'GET /v1/staff/accounts/{id}/sessions': 'staff.manage',
  'POST /v1/review/claims': 'case.claim',
  'GET /v1/review/cases': 'case.list',
  'GET /v1/review/cases/{id}': 'case.list',
  'POST /v1/review/cases/{id}/lease': 'case.claim',
  'POST /v1/review/cases/{id}/release': 'case.claim',
  'POST /v1/review/cases/{id}/claim': 'case.claim',
  'POST /v1/review/cases/{id}/handover': 'case.claim',
  'POST /v1/review/cases/{id}/park': 'case.claim',
  'GET /v1/review/cases/{id}/timeline': 'case.list',
  'GET /v1/review/cases/{id}/similar': 'case.list',
  'POST /v1/review/assisted-clearings/search': 'clearing.assist',
  'GET /v1/review/assisted-clearings/{ticket}/preconditions': 'clearing.assist',
  'POST /v1/review/assisted-clearings/{ticket}/photos': 'clearing.assist',
  'POST /v1/review/assisted-clearings/{ticket}': 'clearing.assist',
  'GET /v1/review/parking': 'case.claim',
  'GET /v1/review/colleagues': 'case.list',
  'POST /v1/review/cases/{id}/disclosures': 'case.disclose',
  'GET /v1/review/reasons': 'case.list',
  'POST /v1/review/cases/{id}/decision': 'case.decide',
  'POST /v1/review/cases/{id}/settlement': 'case.settle',
  'GET /v1/review/agreement': 'agreement.read',
  'GET /v1/review/figures': 'figures.read',
  'GET /v1/audit': 'audit.read',
  'GET /v1/partners': 'partner.manage',
  'POST /v1/partners': 'partner.manage',
  'POST /v1/partners/{id}/keys': 'partner.manage',
  'DELETE /v1/partners/{id}/keys/{keyId}': 'partner.manage',
  'PUT /v1/partners/{id}/endpoint': 'partner.manage',
  'POST /v1/partners/{id}/endpoint/secret': 'partner.manage',
  'PUT /v1/partners/{id}/endpoint/paused': 'partner.manage',
  'POST /v1/partners/{id}/endpoint/test': 'partner.manage',
  'GET /v1/partners/{id}/deliveries': 'partner.manage',
  'POST /v1/partners/{id}/replays': 'partner.manage',
  'GET /v1/partner/accounts/{hostId}/real-name': 'partner',
  'GET /v1/partner/events': 'partner',
  'GET /v1/sandbox/clock': 'anyone',
  'GET /v1/sandbox/outbox': 'anyone',
  'PUT /v1/sandbox/clock': 'anyone',
  'GET /v1/sandbox/host/{name}': 'anyone',
  'PUT /v1/sandbox/host/{name}': 'anyone',
};

/** An id that names nothing. */
const noOne = '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59';
const all = Object.entries(routes).map(([route, caller]) => {
  const [method = '', path = ''] = route.split(' ');
  return { route, caller, call: (who: Client) => who.send(method, path.replace('{id}', noOne)) };
});
const closed = all.filter(({ caller }) => caller !== 'anyone' && caller !== 'partner');
const forPersons = closed.filter(({ caller }) => caller === 'person' || Array.isArray(caller));
const forStaff = closed.filter(({ caller }) => caller !== 'person');
const signedOut = { status: 401, code: 'sign_in_required' };

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Every route there is, from its own declaration, and what that says of its callers. */
const declared = declaredRoutes({ sandbox: { clock: new SandboxClock() } }).map(
  ({ method, path, who, may: action }) => ({
    route: `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
    says: who === 'person-or-staff' ? ['person', action] : (action ?? who),
  }),
);

it('R16: every route of the API says whom it serves', () => {
  expect(declared.map(({ route }) => route).sort()).toEqual(Object.keys(routes).sort());
});

it.each(declared)('R16: $route is declared for whom it serves', ({ route, says }) => {
  expect(says).toEqual(routes[route]);
});

describe('R16: what is for anyone', () => {
  it.each(all.filter(({ caller }) => caller === 'anyone'))('$route asks nobody to sign in', async ({ call }) => {
    for (const who of [client(api.url), await signIn(api.url), await signInStaff(api.url, 'auditor')]) {
      const { code } = (await call(who)).body as { code?: string };
      expect(['sign_in_required', 'not_allowed']).not.toContain(code);
    }
  });
});

describe('R36: what is for partners', () => {
  it.each(all.filter(({ caller }) => caller === 'partner'))(
    '$route wants a key, and takes no session',
    async ({ call }) => {
      for (const who of [client(api.url), await signIn(api.url), await signInStaff(api.url, 'admin')]) {
        expect(problemOf(await call(who))).toEqual({ status: 401, code: 'api_key_invalid' });
      }
    },
  );
});

describe('R16: without a token', () => {
  it.each(closed)('$route asks to sign in', async ({ call }) => {
    expect(problemOf(await call(client(api.url)))).toEqual(signedOut);
  });
});

describe('R16: with a token that nobody was given', () => {
  it.each(forPersons)('$route asks to sign in', async ({ call }) => {
    expect(problemOf(await call(client(api.url, `person_${'A'.repeat(43)}`)))).toEqual(signedOut);
  });

  it.each(forStaff)('$route asks to sign in', async ({ call }) => {
    expect(problemOf(await call(client(api.url, `staff_${'A'.repeat(43)}`)))).toEqual(signedOut);
  });
});

describe('R16: a person', () => {
  it.each(closed.filter((route) => !forPersons.includes(route)))('is nobody to $route', async ({ call }) => {
    expect(problemOf(await call(await signIn(api.url)))).toEqual(signedOut);
  });
});

describe.each([...roles])('R16: staff in the role %s', (role: Role) => {
  let member: Client;
  beforeAll(async () => {
    member = await signInStaff(api.url, role);
  });

  it.each(closed.filter(({ caller }) => caller === 'person'))('is nobody to $route', async ({ call }) => {
    expect(problemOf(await call(member))).toEqual(signedOut);
  });

  it.each(forStaff.filter(({ caller }) => caller === 'staff'))(
    'calls $route, which all staff may',
    async ({ call }) => {
      // Signed in anew, for one of them signs out.
      const { code } = (await call(await signInStaff(api.url, role))).body as { code?: string };
      expect(['sign_in_required', 'not_allowed']).not.toContain(code);
    },
  );

  const governed = forStaff.flatMap(({ caller, ...route }) => {
    const action = typeof caller === 'string' ? caller : caller[1];
    return action === 'staff' || action === 'person' || action === 'anyone' || action === 'partner'
      ? []
      : [{ ...route, action }];
  });
  it.each(governed)('calls $route exactly if the role may do $action', async ({ call, action }) => {
    const reply = await call(member);
    if (may(role, action)) expect((reply.body as { code?: string }).code).not.toBe('not_allowed');
    else expect(problemOf(reply)).toEqual({ status: 403, code: 'not_allowed' });
  });
});

describe("another person's data do not exist", () => {
  const notFound = { status: 404, code: 'not_found' };

  it('R42: photos', async () => {
    const [owner, other] = [await signIn(api.url), await signIn(api.url)];
    const { body: photo } = await upload(owner, 'front', await specimen('front'));
    expect(problemOf(await other.get(`/v1/photos/${photo.id}/content`))).toEqual(notFound);
    expect(problemOf(await other.send('DELETE', `/v1/photos/${photo.id}`))).toEqual(notFound);
    expect((await other.get('/v1/photos')).body).toEqual({ photos: [] });
    expect((await owner.get(`/v1/photos/${photo.id}/content`)).status).toBe(200);
  });

  it('R42: submissions, in review and after they were withdrawn', async () => {
    const { person: owner, verification } = await submitted(api.url);
    const other = await signIn(api.url);
    const withdrawal = `/v1/verifications/${verification.id}/withdrawal`;
    expect(problemOf(await other.post(withdrawal))).toEqual(notFound);
    expect(problemOf(await other.get('/v1/verifications/current'))).toEqual(notFound);
    expect((await owner.post(withdrawal)).status).toBe(200);
    expect(problemOf(await other.post(withdrawal))).toEqual(notFound);
    expect(problemOf(await other.get(`/v1/verifications/${verification.id}/form`))).toEqual(notFound);
    expect((await other.get('/v1/real-name')).body).toEqual({ status: 'none' });
    expect((await other.get('/v1/me')).body).toMatchObject({ realName: { status: 'none' }, verification: null });
  });

  it('R16: a colleague without the case gets neither its photos nor its unmasked data, nor may decide it', async () => {
    const { verification } = await submitted(api.url);
    const [agent, colleague] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
    const held = await hold(agent, verification);
    const notHeld = { status: 409, code: 'case_not_held' };
    const path = `/v1/review/cases/${held.id}`;
    const photo = held.subject.photos.front?.id;
    expect(problemOf(await colleague.get(`/v1/photos/${photo}/content`))).toEqual({
      status: 403,
      code: 'case_not_yours',
    });
    expect(problemOf(await colleague.post(`${path}/disclosures`, { reason: 'curious' }))).toEqual(notHeld);
    expect(problemOf(await colleague.post(`${path}/lease`))).toEqual(notHeld);
    expect(problemOf(await colleague.post(`${path}/release`))).toEqual(notHeld);
    const decision = { decision: 'approve', version: held.version };
    expect(problemOf(await colleague.post(`${path}/decision`, decision))).toEqual(notHeld);
  });
});
