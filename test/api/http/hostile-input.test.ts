import fc from 'fast-check';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, hold, problemOf, signIn, signInStaff, submitted } from '../../support/api-client';
import { makeKey, makePartner } from '../../support/partners';

/** What breaks parsers, databases and templates, as values of any field. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0.5,
    1e308,
    9007199254740992,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '😀'.repeat(200),
    '\u202e\u200b\ufeff',
    'ﷺ'.repeat(100),
    "' or 1=1; --",
    '{{7*7}}<%= 7*7 %>',
    '%s%n',
    '../../etc/passwd',
    'x'.repeat(70_000),
    [],
    {},
    [[[[]]]],
    { toString: 'x', length: -1 },
    { constructor: { prototype: { admin: true } } },
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);

/** Each route that takes JSON, with a body that it would take. */
const bodies = {
  'POST /v1/sessions': { code: 'sandbox:fuzz' },
  'POST /v1/verifications': {
    name: '林知夏',
    idNumber: '11010519491231002X',
    validFrom: '2015-01-01',
    validUntil: null,
    frontPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59',
    backPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a60',
    consent: true,
  },
  'POST /v1/verifications/comparison': {
    name: '林知夏',
    idNumber: '11010519491231002X',
    validFrom: '2015-01-01',
    validUntil: null,
    frontPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59',
    backPhotoId: null,
  },
  'POST /v1/corrections': {
    kind: 'name',
    name: '林知夏',
    idNumber: '11010519491231002X',
    validFrom: '2015-01-01',
    validUntil: null,
    frontPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59',
    backPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a60',
    proofPhotoIds: ['0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a61'],
    consent: true,
  },
  'POST /v1/reissues': {
    kind: 'receipt',
    issuedOn: '2026-10-01',
    remote: true,
    proofPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a61',
    consent: true,
  },
  'POST /v1/clearings': {
    frontPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59',
    backPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a60',
    holdingPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a61',
    bankCardPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a62',
    consent: true,
  },
  'POST /v1/holder-claims': {
    name: '林知夏',
    idNumber: '11010519491231002X',
    validFrom: '2015-01-01',
    validUntil: null,
    frontPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59',
    backPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a60',
    holdingPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a61',
    consent: true,
  },
  'POST /v1/holder-claims/{id}/clearing': { accountId: 'fuzz' },
  'POST /v1/objections/current': { words: 'fuzz' },
  'POST /v1/staff/sessions': { username: 'fuzz', password: 'fuzz', otp: '000000' },
  'POST /v1/review/claims': { kind: 'verification' },
  'POST /v1/review/cases/{id}/disclosures': { reason: 'fuzz' },
  'POST /v1/review/cases/{id}/handover': { to: 'agent2', note: 'fuzz' },
  'POST /v1/review/cases/{id}/park': { reason: 'other', note: 'fuzz', until: '2026-11-23' },
  'POST /v1/review/cases/{id}/decision': {
    decision: 'reject',
    reasons: [{ code: 'photo_unclear', field: 'frontPhotoId' }],
    comment: 'fuzz',
    note: 'fuzz',
    version: 1,
  },
  'POST /v1/review/assisted-clearings/search': { idNumber: '11010519491231002X', hostId: 'fuzz', reason: 'fuzz' },
  'POST /v1/review/assisted-clearings/{ticket}': {
    frontPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59',
    backPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a60',
    holdingPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a61',
    bankCardPhotoId: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a62',
    reason: 'fuzz',
  },
  'POST /v1/reports/{id}/finding': { finding: 'own', note: 'fuzz' },
  'POST /v1/review/cases/{id}/settlement': { stands: 'first', note: 'fuzz', version: 1 },
  'POST /v1/staff/password': { password: 'fuzz', newPassword: 'fuzz' },
  'POST /v1/staff/code': { password: 'fuzz', otp: '000000' },
  'POST /v1/staff/code/confirmation': { otp: '000000' },
  'POST /v1/staff/code/recovery-codes': { password: 'fuzz', otp: '000000' },
  'POST /v1/staff/accounts': { username: 'fuzz', role: 'agent' },
  'PUT /v1/staff/accounts/{id}/role': { role: 'agent' },
  'PUT /v1/staff/accounts/{id}/enabled': { enabled: true },
  'POST /v1/messages/resend': { status: 'dead' },
  'POST /v1/notices/read': { upTo: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' },
  'PUT /v1/notices/settings': { channels: { sms: false } },
  'POST /v1/notices/consents': { topics: ['progress'] },
  'POST /v1/partners': { name: 'fuzz' },
  'POST /v1/partners/{id}/keys': { scopes: ['real-name:read'] },
  'PUT /v1/partners/{id}/endpoint': { url: 'https://pay.example.com/shiming' },
  'PUT /v1/partners/{id}/endpoint/paused': { paused: true },
  'POST /v1/partners/{id}/replays': { sequence: 1 },
  'PUT /v1/sandbox/clock': { now: '2026-11-21T00:00:00Z' },
  'PUT /v1/sandbox/host/{name}': {
    balance: 0,
    fundsInTransit: 1,
    fundsInTransitSince: '2026-11-21T00:00:00Z',
    boundCards: 1,
    refundableUntil: '2026-12-03',
    frozenUntil: 'indefinite',
    registeredAt: '2020-01-01',
    activated: true,
    businessLines: [{ code: 'fund', name: '零钱通', releaseUrl: '/fund' }],
    unreachable: false,
  },
} as const satisfies Record<string, object>;

let api: TestApi;
let callers: Record<'person' | 'staff' | 'admin', Client>;
let caseId: string;
let partnerId: string;
let partnerKey: string;
beforeAll(async () => {
  api = await startApi();
  callers = {
    person: await signIn(api.url),
    staff: await signInStaff(api.url),
    admin: await signInStaff(api.url, 'admin'),
  };
  caseId = (await hold(callers.staff, (await submitted(api.url)).verification)).id;
  const partner = await makePartner(callers.admin);
  partnerId = partner.id;
  partnerKey = await makeKey(callers.admin, partner);
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

function callerOf(path: string): Client {
  if (path.startsWith('/v1/staff/accounts') || path.startsWith('/v1/partners')) return callers.admin;
  return path.startsWith('/v1/review') || path.startsWith('/v1/staff') ? callers.staff : callers.person;
}

async function send(route: string, body: unknown) {
  const [method = '', path = ''] = route.split(' ');
  const id = path.startsWith('/v1/partners') ? partnerId : caseId;
  return callerOf(path).send(method, path.replace('{id}', id).replace('{name}', 'fuzz'), {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** An answer is the one asked for, or a whole problem document that is no fault of ours. */
async function expectNoFault(reply: Awaited<ReturnType<Client['get']>>): Promise<void> {
  expect(reply.status).toBeLessThan(500);
  if (reply.status >= 400) problemOf(reply);
}

it('every route that takes JSON is tried', async () => {
  const { body } = await client(api.url).get<{ paths: Record<string, Record<string, unknown>> }>('/openapi.json');
  const taking = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) =>
        JSON.stringify(operation).includes('"requestBody":{"required":true,"content":{"application/json"'),
      )
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  expect(taking.sort()).toEqual(Object.keys(bodies).sort());
});

describe.each(Object.entries(bodies))('%s', (route, good) => {
  it.each(Object.keys(good))('takes anything as its %s without a fault', async (field) => {
    await fc.assert(
      fc.asyncProperty(nasty, async (value) => expectNoFault(await send(route, { ...good, [field]: value }))),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('takes any JSON without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (body) => expectNoFault(await send(route, body))),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

it('the reasons of a decision may be anything without a fault', async () => {
  const reason = fc.record({ code: nasty, field: nasty }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(fc.array(reason, { maxLength: 3 }), async (reasons) =>
      expectNoFault(await send('POST /v1/review/cases/{id}/decision', { decision: 'reject', reasons, version: 1 })),
    ),
    { numRuns: 30, endOnFailure: true },
  );
});

it('addresses and their parameters may be anything without a fault', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('\u0000', '😀', '..', '%', "'"));
  const encode = (value: string) => encodeURIComponent(Buffer.from(value).toString());
  const auditor = await signInStaff(api.url, 'auditor');
  const make = fc.oneof(
    text.map((value) => `/v1/photos/${encode(value)}/content`),
    text.map((value) => `/v1/verifications/${encode(value)}/form`),
    text.map((value) => `/v1/review/cases/${encode(value)}`),
    text.map((value) => `/v1/review/cases?cursor=${encode(value)}`),
    text.map((value) => `/v1/review/cases?status=${encode(value)}&kind=${encode(value)}&late=${encode(value)}`),
    text.map((value) => `/v1/audit?cursor=${encode(value)}`),
    text.map((value) => `/v1/partner/accounts/${encode(value)}/real-name`),
    text.map((value) => `/v1/partner/events?after=${encode(value)}`),
    text.map((value) => `/v1/partners/${partnerId}/deliveries?cursor=${encode(value)}&status=${encode(value)}`),
    text.map((value) => `/v1/photos?unused=${encode(value)}&${encode(value)}`),
  );
  await fc.assert(
    fc.asyncProperty(make, async (path) => {
      for (const who of [callers.person, callers.staff, auditor, callers.admin])
        await expectNoFault(await who.get(path, { 'X-Api-Key': partnerKey }));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

it('none of it reached the log', () => {
  expect(api.log()).not.toMatch(/"level":[56]0/);
});
