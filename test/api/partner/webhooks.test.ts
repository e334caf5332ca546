import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { inTransaction } from '../../../api/database/transaction';
import { announceChange } from '../../../api/partner/webhook/announce-change';
import { createWebhookSender } from '../../../api/partner/webhook/webhook-sender';
import type { PartnerEventBody, PartnerWithSecret } from '../../../domain/contract/partner';
import { reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, signIn, signInStaff, verified } from '../../support/api-client';
import { cleared } from '../../support/clearing';
import { announce, deliver, deliveriesOf, happen, makeAccount, makeTold, readPartner } from '../../support/partners';
import { startReceiver, type WebhookReceiver, webhookSignature } from '../../support/webhook-receiver';

const start = new Date('2026-11-23T04:00:00Z');
const minute = 60_000;
const day = 86_400_000;

let api: TestApi;
let admin: Client;
let receiver: WebhookReceiver;
beforeAll(async () => {
  api = await startApi({ chance: () => 0 });
  admin = await signInStaff(api.url, 'admin');
});
beforeEach(async () => {
  api.clock.setTo(start);
  api.sessionClock.setTo(new Date());
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.stop();
  // Each test has receivers of its own.
  await api.deps.db('webhook_deliveries').delete();
  await api.deps.db('webhook_endpoints').delete();
});
afterAll(() => api.stop());

const later = (ms: number) => api.clock.setTo(new Date(api.clock.now().getTime() + ms));
const told = (by = receiver): PartnerEventBody[] => by.received.map(({ event }) => event);
const typesTold = () => told().map(({ type }) => type);
const sequencesTold = (by = receiver) => told(by).map(({ sequence }) => sequence);

describe('R36 a partner is told', () => {
  test('R36 what happens to an account, when, and how it stands by it; nothing of who it is', async () => {
    await makeTold(admin, receiver.url);
    const { person, card } = await verified(api.url);
    await api.deps.afterwards.settled();
    const { body } = await person.get<{ account: { nickname: string } }>('/v1/me');
    expect(told()).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        sequence: 1,
        type: 'verified',
        at: expect.stringMatching(/^2026-11-23T04:0/),
        hostId: body.account.nickname,
        state: { verified: true, level: 'I', documentState: 'valid', restricted: false, reasons: [] },
      },
    ]);
    for (const secret of [card.name, card.idNumber]) expect(receiver.received[0]?.body).not.toContain(secret);
  });

  test('R29 that it is frozen, and that it is not any more', async () => {
    await makeTold(admin, receiver.url);
    const person = await signIn(api.url);
    const { body: report } = await reportNewest(person);
    await settle(await signInStaff(api.url, 'senior'), report, 'own');
    await api.deps.afterwards.settled();
    expect(told().map(({ type, state }) => [type, state?.reasons])).toEqual([
      ['frozen', ['account_frozen']],
      ['unfrozen', []],
    ]);
  });

  test('R27 that its real name was cleared', async () => {
    await makeTold(admin, receiver.url);
    await cleared(api);
    await api.deps.afterwards.settled();
    expect(told().map(({ type, state }) => [type, state?.verified])).toEqual([
      ['verified', true],
      ['cleared', false],
    ]);
  });

  test('R36 nothing of what was rolled back', async () => {
    await makeTold(admin, receiver.url);
    const { id } = await makeAccount(api);
    await happen(api, id, 'verified');
    const failing = inTransaction(api.deps.db, async (trx) => {
      await announceChange(trx, api.deps, id, 'cleared');
      throw new Error('No');
    });
    await expect(failing).rejects.toThrow('No');
    await happen(api, id, 'frozen');
    expect(typesTold()).toEqual(['verified', 'frozen']);
  });

  test('R36 each of several partners, by numbers of its own that begin at 1', async () => {
    await makeTold(admin, receiver.url);
    const { id } = await makeAccount(api);
    await happen(api, id, 'verified');
    const second = await startReceiver();
    await makeTold(admin, second.url);
    await happen(api, id, 'frozen', 'unfrozen');
    expect([sequencesTold(), sequencesTold(second)]).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
    await second.stop();
  });

  test('R36 in a body that is signed with its time by the secret that was told once', async () => {
    const { partner, secret } = await makeTold(admin, receiver.url);
    await happen(api, (await makeAccount(api)).id, 'verified');
    const [arrived] = receiver.received;
    expect(arrived?.signatures).toEqual([webhookSignature(secret, arrived ?? { timestamp: '', body: '' })]);
    expect(Math.abs(Number(arrived?.timestamp) * 1000 - api.sessionClock.now().getTime())).toBeLessThan(30_000);
    const rows = JSON.stringify([await api.deps.db('webhook_endpoints'), await readPartner(admin, partner)]);
    expect(rows).not.toContain(secret);
  });

  test('R36 in such a way that the example of the docs knows it from a forgery', async () => {
    const { secret } = await makeTold(admin, receiver.url);
    await happen(api, (await makeAccount(api)).id, 'verified');
    const { body } = await client(api.url).get<{ webhooks: { accountChanged: { post: { description: string } } } }>(
      '/openapi.json',
    );
    const [, example = ''] = /```js\n(.*?)```/s.exec(body.webhooks.accountChanged.post.description) ?? [];
    const isFromShiming = runInNewContext(`${example}; isFromShiming`, { require, Buffer });
    const { body: arrived = '', timestamp = '', signatures = [] } = receiver.received[0] ?? {};
    const headers = { 'x-shiming-timestamp': timestamp, 'x-shiming-signature': signatures.join(',') };
    expect(isFromShiming(headers, arrived, secret)).toBe(true);
    expect(isFromShiming(headers, arrived.replace('true', 'false').replace('verified', 'cleared'), secret)).toBe(false);
    expect(isFromShiming(headers, arrived, 'webhook_another')).toBe(false);
    expect(isFromShiming({ ...headers, 'x-shiming-timestamp': String(Number(timestamp) - 400) }, arrived, secret)).toBe(
      false,
    );
    expect(isFromShiming({ ...headers, 'x-shiming-signature': 'zz' }, arrived, secret)).toBe(false);
  });

  test('R36 by the new secret and the old one, for a day after it was renewed', async () => {
    const { partner, secret: old } = await makeTold(admin, receiver.url);
    const { id } = await makeAccount(api);
    const { status, body } = await admin.post<PartnerWithSecret>(`/v1/partners/${partner.id}/endpoint/secret`);
    expect([status, body.secret]).not.toEqual([200, old]);
    expect(body.partner.endpoint?.oldSecretUntil).not.toBeNull();
    await happen(api, id, 'verified');
    api.sessionClock.advanceDays(1.1);
    await happen(api, id, 'frozen');
    const signed = (secret: string | null, index: number) =>
      webhookSignature(secret ?? '', receiver.received[index] ?? { timestamp: '', body: '' });
    expect(receiver.received.map(({ signatures }) => signatures)).toEqual([
      [signed(body.secret, 0), signed(old, 0)],
      [signed(body.secret, 1)],
    ]);
    const back = await signInStaff(api.url, 'admin');
    expect((await readPartner(back, partner)).endpoint?.oldSecretUntil).toBeNull();
  });

  test('R36 nothing that it could not check', async () => {
    const { partner } = await makeTold(admin, receiver.url);
    await api.deps.db('webhook_endpoints').update({ secret_sealed: 'k1.AAAA' });
    await happen(api, (await makeAccount(api)).id, 'verified');
    expect(receiver.received).toEqual([]);
    expect(await deliveriesOf(admin, partner)).toMatchObject([{ status: 'waiting', fault: 'secret_damaged' }]);
    const { body } = await admin.post<PartnerWithSecret>(`/v1/partners/${partner.id}/endpoint/secret`);
    later(minute);
    await deliver(api);
    const [arrived] = receiver.received;
    expect(arrived?.signatures).toEqual([webhookSignature(body.secret ?? '', arrived ?? { timestamp: '', body: '' })]);
  });

  test('R36 in a test, which is about nobody', async () => {
    const { partner } = await makeTold(admin, receiver.url);
    expect((await admin.post(`/v1/partners/${partner.id}/endpoint/test`)).status).toBe(202);
    await api.deps.afterwards.settled();
    expect(told()).toMatchObject([{ sequence: 1, type: 'test', hostId: null, state: null }]);
  });
});

describe('R36 a receiver that does not take an event', () => {
  test.each([
    ['answers 500', 500, 'HTTP 500'],
    ['answers 404', 404, 'HTTP 404'],
    ['sends it elsewhere', { location: '/elsewhere' }, 'HTTP 307'],
    ['hangs up', 'hang up', 'ECONNRESET'],
    ['never answers', 'hang', 'timeout'],
  ] as const)('R36 one that %s is tried again, and gets what waits in order', async (_, answer, fault) => {
    const { partner } = await makeTold(admin, receiver.url);
    const { id } = await makeAccount(api);
    receiver.answer(answer, 204);
    await happen(api, id, 'verified', 'frozen');
    expect(sequencesTold()).toEqual([1]);
    expect(await deliveriesOf(admin, partner, '?status=waiting')).toMatchObject([
      { sequence: 2, tries: 0, fault: null },
      { sequence: 1, tries: 1, fault },
    ]);
    later(minute);
    await deliver(api);
    expect(sequencesTold()).toEqual([1, 1, 2]);
    expect(told()[1]?.id).toBe(told()[0]?.id);
    expect((await readPartner(admin, partner)).endpoint).toMatchObject({ waiting: 0, nextTryAt: null });
  });

  test('R36 is tried after longer and longer pauses, for three days; then the next event goes on', async () => {
    const { partner } = await makeTold(admin, receiver.url);
    const { id } = await makeAccount(api);
    receiver.answerBy(({ sequence }) => (sequence === 1 ? 500 : 200));
    await happen(api, id, 'verified', 'frozen');
    const pauses: number[] = [];
    let before = api.clock.now().getTime();
    for (;;) {
      const { endpoint } = await readPartner(admin, partner);
      if (endpoint?.dead === 1 || endpoint?.nextTryAt == null) break;
      const next = new Date(endpoint.nextTryAt);
      pauses.push(Math.round((next.getTime() - before) / minute));
      api.clock.setTo(next);
      before = next.getTime();
      await deliver(api);
    }
    expect(pauses.slice(0, 8)).toEqual([1, 2, 5, 15, 60, 180, 360, 360]);
    const days = (before - start.getTime()) / day;
    expect([days >= 3, days < 3.3]).toEqual([true, true]);
    expect(sequencesTold()).toEqual(pauses.concat(0).map(() => 1));
    later(minute);
    await deliver(api);
    expect(sequencesTold().at(-1)).toBe(2);
    expect(await deliveriesOf(admin, partner)).toMatchObject([
      { sequence: 2, status: 'delivered' },
      { sequence: 1, status: 'dead', tries: pauses.length + 1, fault: 'HTTP 500' },
    ]);
  });

  test('R36 delays nobody else where it hangs', async () => {
    const hanging = await startReceiver();
    hanging.answer('hang');
    await makeTold(admin, hanging.url);
    const { partner } = await makeTold(admin, receiver.url);
    const { id } = await makeAccount(api);
    const { webhooks } = api.deps;
    const [began, budgetMs] = [performance.now(), 20_000];
    Object.assign(api.deps, { webhooks: createWebhookSender({ anywhere: true, budgetMs }) });
    for (const type of ['verified', 'frozen', 'unfrozen'] as const) await announce(api, id, type);
    while (receiver.received.length < 3 || hanging.received.length < 1) await setImmediate();
    await deliver(api);
    expect(performance.now() - began).toBeLessThan(budgetMs / 2);
    expect([sequencesTold(), sequencesTold(hanging)]).toEqual([[1, 2, 3], [1]]);
    await hanging.stop();
    await api.deps.afterwards.settled();
    Object.assign(api.deps, { webhooks });
    expect((await readPartner(admin, partner)).endpoint?.waiting).toBe(0);
  });
});
