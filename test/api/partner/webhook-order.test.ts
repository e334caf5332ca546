import type { Deps } from '../../../api/deps';
import { deliverWebhooks } from '../../../api/partner/webhook/deliver-webhooks';
import { eraseOldEvents } from '../../../api/partner/webhook/erase-old-events';
import { numberChanges } from '../../../api/partner/webhook/number-changes';
import type { Partner, PartnerEventList, Replay } from '../../../domain/contract/partner';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, invalid, problemOf, type Reply, signInStaff } from '../../support/api-client';
import {
  announce,
  deliver,
  deliveriesOf,
  happen,
  makeAccount,
  makeKey,
  makePartner,
  makeTold,
  put,
  readPartner,
} from '../../support/partners';
import { startReceiver, type WebhookReceiver } from '../../support/webhook-receiver';

const start = new Date('2026-11-23T04:00:00Z');
const day = 86_400_000;

let api: TestApi;
let admin: Client;
let receiver: WebhookReceiver;
let partner: Partner;
let account: { id: string; hostId: string };
beforeAll(async () => {
  api = await startApi({ chance: () => 0 });
  admin = await signInStaff(api.url, 'admin');
});
beforeEach(async () => {
  api.clock.setTo(start);
  api.sessionClock.setTo(new Date());
  receiver = await startReceiver();
  partner = (await makeTold(admin, receiver.url)).partner;
  account = await makeAccount(api);
});
afterEach(async () => {
  await receiver.stop();
  for (const table of ['webhook_deliveries', 'webhook_endpoints', 'account_changes']) await api.deps.db(table).delete();
});
afterAll(() => api.stop());

const sequencesTold = () => receiver.received.map(({ event }) => event.sequence);
const replay = (body: unknown, id = partner.id): Promise<Reply<Replay>> =>
  admin.post(`/v1/partners/${id}/replays`, body);
const setPaused = (paused: boolean) => put<Partner>(admin, `/v1/partners/${partner.id}/endpoint/paused`, { paused });

describe('R36 the numbers of an endpoint', () => {
  test('R36 have no gaps and name nothing twice, however many changes race and however many number them', async () => {
    const accounts = await Promise.all(Array.from({ length: 8 }, () => makeAccount(api)));
    await Promise.all(
      accounts.map(async ({ id }) => {
        for (const type of ['verified', 'frozen', 'unfrozen', 'cleared'] as const) {
          await announce(api, id, type);
          await numberChanges(api.deps);
        }
      }),
    );
    await api.deps.afterwards.settled();
    await deliver(api);
    expect(sequencesTold()).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(32);
    for (const { hostId } of accounts) {
      const ofAccount = receiver.received.filter(({ event }) => event.hostId === hostId);
      expect(ofAccount.map(({ event }) => event.type)).toEqual(['verified', 'frozen', 'unfrozen', 'cleared']);
    }
  });

  test('R36 are told by one process at a time, each once', async () => {
    receiver.answer(500);
    await happen(api, account.id, 'verified', 'frozen', 'unfrozen');
    receiver.answer(204);
    api.clock.advanceDays(1);
    await Promise.all(Array.from({ length: 6 }, () => deliver(api)));
    expect(sequencesTold()).toEqual([1, 1, 2, 3]);
  });
});

describe('R36 a process that is killed', () => {
  /** It has sent what it was to send, and is heard of no more until it is let go on. */
  function stuckProcess(): { deps: Deps; letGoOn: () => void } {
    let letGoOn = () => {};
    const goOn = new Promise<void>((resolve) => {
      letGoOn = resolve;
    });
    const { webhooks } = api.deps;
    const send: Deps['webhooks']['send'] = (webhook) => webhooks.send(webhook).finally(() => goOn);
    return { deps: { ...api.deps, webhooks: { send } }, letGoOn };
  }

  test('R36 repeats at most the event that it was telling, under the same id, and others go on after half a minute', async () => {
    await setPaused(true);
    await happen(api, account.id, 'verified', 'frozen');
    const stuck = stuckProcess();
    await api.deps.db('webhook_endpoints').update({ paused_at: null });
    const work = deliverWebhooks(stuck.deps);
    while (receiver.received.length < 1) await new Promise(setImmediate);
    await deliver(api);
    expect(sequencesTold()).toEqual([1]);
    api.sessionClock.setTo(new Date(Date.now() + 31_000));
    await deliver(api);
    expect(sequencesTold()).toEqual([1, 1, 2]);
    expect(receiver.received[1]?.event.id).toBe(receiver.received[0]?.event.id);
    // Whatever it comes back with is late.
    stuck.letGoOn();
    await work;
    expect(sequencesTold()).toEqual([1, 1, 2]);
    expect(await deliveriesOf(admin, partner)).toMatchObject([
      { sequence: 2, status: 'delivered', tries: 1 },
      { sequence: 1, status: 'delivered', tries: 1 },
    ]);
  });

  test('R36 before it could give a number leaves that to the next', async () => {
    const { afterwards } = api.deps;
    Object.assign(api.deps, { afterwards: { ...afterwards, run: () => undefined } });
    await announce(api, account.id, 'verified');
    Object.assign(api.deps, { afterwards });
    expect(sequencesTold()).toEqual([]);
    await deliver(api);
    expect(sequencesTold()).toEqual([1]);
  });

  test('R36 that is stopped begins no other event, and leaves it to the next', async () => {
    await setPaused(true);
    await happen(api, account.id, 'verified', 'frozen');
    await api.deps.db('webhook_endpoints').update({ paused_at: null });
    const stopping = new AbortController();
    receiver.answerBy(() => {
      stopping.abort();
      return 204;
    });
    await deliverWebhooks(api.deps, stopping.signal);
    expect(sequencesTold()).toEqual([1]);
    await deliver(api);
    expect(sequencesTold()).toEqual([1, 2]);
  });
});

describe('R36 the administrator', () => {
  test('R36 pauses an endpoint and resumes it, and nothing is lost, however long that was', async () => {
    receiver.answer(500);
    await happen(api, account.id, 'verified');
    expect((await setPaused(true)).body.endpoint).toMatchObject({ paused: true, waiting: 1, nextTryAt: null });
    await happen(api, account.id, 'frozen');
    api.clock.advanceDays(5);
    await deliver(api);
    expect(sequencesTold()).toEqual([1]);
    await setPaused(false);
    await deliver(api);
    expect((await readPartner(admin, partner)).endpoint).toMatchObject({ paused: false, waiting: 2, dead: 0 });
    receiver.answer(204);
    api.clock.advanceDays(1);
    await deliver(api);
    expect(sequencesTold()).toEqual([1, 1, 1, 2]);
  });

  test('R36 has one event delivered again, as it was', async () => {
    await happen(api, account.id, 'verified', 'frozen');
    expect(await replay({ sequence: 1 })).toMatchObject({ status: 202, body: { replayed: 1 } });
    await api.deps.afterwards.settled();
    expect(sequencesTold()).toEqual([1, 2, 1]);
    expect(receiver.received[2]?.body).toBe(receiver.received[0]?.body);
  });

  test('R36 has everything since a moment delivered again, what was given up as well, in order', async () => {
    receiver.answerBy(({ type }) => (type === 'frozen' ? 500 : 204));
    await happen(api, account.id, 'verified', 'frozen');
    for (let days = 0; days < 4; days += 1) {
      api.clock.advanceDays(1);
      await deliver(api);
    }
    expect((await readPartner(admin, partner)).endpoint).toMatchObject({ waiting: 0, dead: 1 });
    await happen(api, account.id, 'unfrozen');
    receiver.received.length = 0;
    receiver.answer(204);
    expect((await replay({ since: new Date(start.getTime() - day).toISOString() })).body).toEqual({ replayed: 3 });
    await api.deps.afterwards.settled();
    expect(sequencesTold()).toEqual([1, 2, 3]);
    expect((await readPartner(admin, partner)).endpoint).toMatchObject({ waiting: 0, dead: 0 });
    expect((await replay({ since: api.clock.now().toISOString() })).body).toEqual({ replayed: 0 });
  });

  test('R36 replays only what there is', async () => {
    expect(problemOf(await replay({ sequence: 1 }))).toEqual({ status: 404, code: 'not_found' });
    const silent = await makePartner(admin);
    expect(problemOf(await replay({ sequence: 1 }, silent.id))).toEqual({ status: 404, code: 'not_found' });
    expect((await replay({})).status).toBe(422);
    expect((await replay({ sequence: 1, since: start.toISOString() })).status).toBe(422);
  });

  test('R36 moves an endpoint elsewhere, with its numbers and what waits', async () => {
    receiver.answer(500);
    await happen(api, account.id, 'verified');
    const elsewhere = await startReceiver();
    const moved = await put<{ partner: Partner; secret: null }>(admin, `/v1/partners/${partner.id}/endpoint`, {
      url: elsewhere.url,
    });
    expect(moved.body).toMatchObject({ secret: null, partner: { endpoint: { url: elsewhere.url, waiting: 1 } } });
    api.clock.advanceDays(1);
    await deliver(api);
    expect(elsewhere.received.map(({ event }) => event.sequence)).toEqual([1]);
    await elsewhere.stop();
  });

  test.each([
    'http://192.168.0.7/shiming',
    'http://pay.example.com/shiming',
    'https://user:secret@pay.example.com/',
    'ftp://127.0.0.1/',
    'javascript:alert(1)',
    '//pay.example.com',
    `https://pay.example.com/${'x'.repeat(490)}`,
  ])('R36 names no address like %s', async (url) => {
    const reply = await put(admin, `/v1/partners/${partner.id}/endpoint`, { url });
    expect(reply.status).toBe(422);
  });

  test('R36 gives each partner a name of its own', async () => {
    const { name } = await makePartner(admin);
    expect(problemOf(await admin.post('/v1/partners', { name }))).toEqual({
      status: 409,
      code: 'partner_name_taken',
    });
    expect(problemOf(await admin.post('/v1/partners', { name: '  ' }))).toEqual(invalid('name:missing'));
  });
});

describe('R36 a partner that missed events', () => {
  const events = (key: string, after: number): Promise<Reply<PartnerEventList>> =>
    client(api.url).get(`/v1/partner/events?after=${after}`, { 'X-Api-Key': key });

  test('R36 fetches those after the last that it has, the same as it was told', async () => {
    const key = await makeKey(admin, partner);
    await happen(api, account.id, 'verified', 'frozen', 'unfrozen');
    const { body } = await events(key, 1);
    expect(body.events).toEqual(receiver.received.slice(1).map(({ event }) => event));
    expect((await events(key, 3)).body).toEqual({ events: [] });
  });

  test('R36 gets none of another partner', async () => {
    await happen(api, account.id, 'verified');
    const other = await makePartner(admin);
    expect((await events(await makeKey(admin, other), 0)).body).toEqual({ events: [] });
  });
});

test('R42 events are erased after thirty days, also what waits for an endpoint that is paused for good', async () => {
  await happen(api, account.id, 'verified');
  await setPaused(true);
  await happen(api, account.id, 'frozen');
  api.clock.setTo(new Date(start.getTime() + 29 * day));
  await happen(api, account.id, 'unfrozen');
  await eraseOldEvents(api.deps);
  expect(await deliveriesOf(admin, partner)).toHaveLength(3);
  api.clock.setTo(new Date(start.getTime() + 31 * day));
  await eraseOldEvents(api.deps);
  expect(await deliveriesOf(admin, partner)).toMatchObject([{ sequence: 3 }]);
  expect(await api.deps.db('account_changes')).toHaveLength(1);
});
