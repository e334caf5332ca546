import { seedSandboxPartner } from '../../../api/partner/seed-sandbox-partner';
import type { ReportForStaff } from '../../../domain/contract/activity';
import type { Partner, PartnerAccountState, PartnerWithKey } from '../../../domain/contract/partner';
import type { Problem } from '../../../domain/contract/problem';
import { reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, problemOf, type Reply, signIn, signInStaff, verified } from '../../support/api-client';
import { makeKey, makePartner, readPartner } from '../../support/partners';
import { makeExpiring } from '../../support/people';
import { uniqueName } from '../../support/unique-name';

const start = new Date('2026-11-23T04:00:00Z');
const notVerified = { verified: false, level: 'none', documentState: null, restricted: false, reasons: [] };
const invalidKey = { status: 401, code: 'api_key_invalid' };

let api: TestApi;
let admin: Client;
let key: string;
beforeAll(async () => {
  api = await startApi();
  admin = await signInStaff(api.url, 'admin');
  key = await makeKey(admin, await makePartner(admin));
});
beforeEach(() => {
  api.clock.setTo(start);
  api.sessionClock.setTo(new Date());
});
afterAll(() => api.stop());

function ask(hostId: string, withKey = key): Promise<Reply<PartnerAccountState & Omit<Problem, 'status'>>> {
  return client(api.url).get(`/v1/partner/accounts/${encodeURIComponent(hostId)}/real-name`, {
    ...(withKey && { 'X-Api-Key': withKey }),
  });
}

async function hostIdOf(person: Client): Promise<string> {
  const { body } = await person.get<{ account: { nickname: string } }>('/v1/me');
  return body.account.nickname;
}

describe('R36 a partner asks how an account stands', () => {
  test('R36 one that is verified, and nothing of who it is', async () => {
    const { person, card } = await verified(api.url);
    const { status, body } = await ask(await hostIdOf(person));
    expect([status, body]).toEqual([
      200,
      { verified: true, level: 'I', documentState: 'valid', restricted: false, reasons: [] },
    ]);
    expect(JSON.stringify(body)).not.toContain(card.name);
  });

  test('R36 one that was never verified, and one that was never here, cannot be told apart', async () => {
    const known = uniqueName();
    await signIn(api.url, known);
    for (const hostId of [known, uniqueName(), '爱丽丝 "1"', `${known} `]) {
      expect(await ask(hostId)).toMatchObject({ status: 200, body: notVerified });
    }
  });

  test('R19 one whose ID card has expired and whose grace is over is restricted by `document_expired`', async () => {
    const daysLeft = 20;
    const on = (days: number) => api.clock.setTo(new Date(Date.now() + days * 86_400_000));
    on(0);
    const { person } = await verified(api.url, makeExpiring(daysLeft));
    const hostId = await hostIdOf(person);
    expect((await ask(hostId)).body).toMatchObject({ documentState: 'expiring', restricted: false });
    on(daysLeft + 1);
    expect((await ask(hostId)).body).toMatchObject({ documentState: 'grace', restricted: false, reasons: [] });
    on(daysLeft + 91);
    expect((await ask(hostId)).body).toMatchObject({
      verified: true,
      documentState: 'suspended',
      restricted: true,
      reasons: ['document_expired'],
    });
  });

  test('R29 one that is frozen is restricted by `account_frozen`, until a senior has looked into it', async () => {
    const person = await signIn(api.url);
    const hostId = await hostIdOf(person);
    const { body: report } = await reportNewest(person);
    expect((await ask(hostId)).body).toEqual({ ...notVerified, restricted: true, reasons: ['account_frozen'] });
    const senior = await signInStaff(api.url, 'senior');
    const settled: Reply<ReportForStaff> = await settle(senior, report, 'own');
    expect(settled.status).toBe(200);
    expect((await ask(hostId)).body).toEqual(notVerified);
  });
});

describe('R36 a key', () => {
  test.each([
    ['missing', ''],
    ['made up', 'partner_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['something else', 'sandbox:alice'],
  ])('R36 that is %s is refused', async (_, wrong) => {
    expect(problemOf(await ask('alice', wrong))).toEqual(invalidKey);
  });

  test('R36 that is a session of a person or of staff opens nothing', async () => {
    for (const { token } of [await signIn(api.url), admin]) {
      expect(problemOf(await ask('alice', token))).toEqual(invalidKey);
    }
  });

  test('R36 opens nothing else', async () => {
    for (const path of ['/v1/me', '/v1/partners', '/v1/review/cases']) {
      const reply = await client(api.url, key).get(path, { 'X-Api-Key': key });
      expect(problemOf(reply)).toEqual({ status: 401, code: 'sign_in_required' });
    }
  });

  test('R36 is told once and kept as a hash', async () => {
    const partner = await makePartner(admin);
    const { body } = await admin.post<PartnerWithKey>(`/v1/partners/${partner.id}/keys`, {
      scopes: ['real-name:read'],
    });
    expect(body.key).toMatch(/^partner_[\w-]{43}$/);
    expect(body.partner.keys[0]?.hint).toBe(`partner_…${body.key.slice(-4)}`);
    const rows = JSON.stringify([await api.deps.db('partner_keys'), (await admin.get('/v1/partners')).body]);
    expect(rows).not.toContain(body.key);
  });

  test('R36 says on which day it was last used, in Beijing', async () => {
    const partner = await makePartner(admin);
    const used = await makeKey(admin, partner);
    expect((await readPartner(admin, partner)).keys[0]?.lastUsedOn).toBeNull();
    api.clock.setTo(new Date('2026-11-23T16:30:00Z'));
    await ask('alice', used);
    expect((await readPartner(admin, partner)).keys[0]?.lastUsedOn).toBe('2026-11-24');
  });

  test('R36 is good for what it was made for', async () => {
    const partner = await makePartner(admin);
    const forEvents = await makeKey(admin, partner, ['events:read']);
    const scopeMissing = { status: 403, code: 'scope_missing' };
    expect(problemOf(await ask('alice', forEvents))).toEqual(scopeMissing);
    const forStates = await makeKey(admin, partner, ['real-name:read']);
    const events = await client(api.url).get('/v1/partner/events', { 'X-Api-Key': forStates });
    expect(problemOf(events)).toEqual(scopeMissing);
  });

  test('R36 that was revoked is refused at once, and its neighbour is not', async () => {
    const partner = await makePartner(admin);
    const [first, second] = [await makeKey(admin, partner), await makeKey(admin, partner)];
    const { keys } = await readPartner(admin, partner);
    const path = `/v1/partners/${partner.id}/keys/${keys[0]?.id}`;
    const { status, body } = await admin.send<Partner>('DELETE', path);
    expect([status, body.keys[0]?.revokedAt, body.keys[1]?.revokedAt]).toEqual([200, expect.any(String), null]);
    expect((await admin.send('DELETE', path)).status).toBe(200);
    expect(problemOf(await ask('alice', first))).toEqual(invalidKey);
    expect((await ask('alice', second)).status).toBe(200);
    const other = await makePartner(admin);
    const elsewhere = `/v1/partners/${other.id}/keys/${keys[1]?.id}`;
    expect(problemOf(await admin.send('DELETE', elsewhere))).toEqual({ status: 404, code: 'not_found' });
  });

  test('R36 asks so much and no more', async () => {
    const partner = await makePartner(admin);
    const eager = await makeKey(admin, partner);
    await ask('alice', eager);
    const { id } = (await readPartner(admin, partner)).keys[0] ?? {};
    await api.deps.db('rate_limits').where('id', 'like', 'partner-question:%').update({ points: 6000 });
    const reply = await ask('alice', eager);
    expect([id, problemOf(reply), Number(reply.headers.get('retry-after'))]).toEqual([
      expect.any(String),
      { status: 429, code: 'too_many_requests' },
      expect.any(Number),
    ]);
    api.sessionClock.advanceDays(1);
    expect((await ask('alice', eager)).status).toBe(200);
  });
});

describe('R36 the sandbox', () => {
  const known = 'sandbox-partner-key';

  test('R36 has a key that everybody knows, which every start puts back', async () => {
    await seedSandboxPartner(api.deps.db, start);
    expect((await ask('alice', known)).body).toEqual(notVerified);
    await api.deps.db('partner_keys').update({ revoked_at: '2026-11-22 00:00:00.000' }).whereNot('hint', 'x');
    expect(problemOf(await ask('alice', known))).toEqual(invalidKey);
    await seedSandboxPartner(api.deps.db, start);
    expect((await ask('alice', known)).status).toBe(200);
  });

  test('R36 alone knows it: elsewhere it is refused, also where the database was a sandbox', async () => {
    const real = await startApi({ sandbox: undefined });
    try {
      await seedSandboxPartner(real.deps.db, start);
      const reply = await client(real.url).get('/v1/partner/accounts/alice/real-name', { 'X-Api-Key': known });
      expect(problemOf(reply)).toEqual(invalidKey);
    } finally {
      await real.stop();
    }
  });
});
