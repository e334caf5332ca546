import { type Channel, PassingFault } from '../../../api/notice/channel';
import { deliverDue } from '../../../api/notice/deliver-due';
import { sandboxChannels } from '../../../api/notice/open-channels';
import type { Me } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, verified } from '../../support/api-client';
import { inboxOf, sentTo } from '../../support/notices';

let api: TestApi;
let sent: { channel: string; id: string; kind: string }[];
let answer: () => Promise<'sent' | 'no_address' | 'misconfigured'>;
beforeEach(async () => {
  sent = [];
  answer = async () => 'sent';
  api = await startApi();
});
afterEach(() => api.stop());

/** Has the channels hang from now on: when one is asked, and how the wait ends. */
function hanging(): { asked: Promise<void>; dies: (reason: Error) => void } {
  let dies: (reason: Error) => void = () => {};
  const asked = new Promise<void>((isAsked) => {
    answer = () =>
      new Promise((_resolve, reject) => {
        dies = reject;
        isAsked();
      });
  });
  return { asked, dies: (reason) => dies(reason) };
}

/** A channel that is told by the test what to answer. */
function told(name: Channel['name'], repeatable = false): Channel {
  return {
    name,
    repeatable,
    async send({ id, kind }) {
      const outcome = await answer();
      if (outcome === 'sent') sent.push({ channel: name, id, kind });
      return outcome;
    },
  };
}

async function someone(): Promise<{ person: Client; name: string }> {
  const { person } = await verified(api.url);
  const { body } = await person.get<Me>('/v1/me');
  return { person, name: body.account.nickname };
}

const put = (by: Client, path: string, body: object) =>
  by.send('PUT', path, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const setHost = (name: string, said: object) => put(client(api.url), `/v1/sandbox/host/${name}`, said);
/** Of a day. */
const minute = 1 / 1440;
const delivery = () => api.deps.db('deliveries').first();

describe('R29: a message', () => {
  it('stands in the inbox with the change it tells of, and is sent once by the first channel that takes it', async () => {
    const { person, name } = await someone();
    expect(await inboxOf(person)).toMatchObject([{ kind: 'verified', title: '实名认证通过', action: 'real-name' }]);
    await deliverDue(api.deps);
    await deliverDue(api.deps);
    expect(await sentTo(api.url, name)).toMatchObject([{ kind: 'verified', channel: 'sms', title: '实名认证通过' }]);
  });

  it('goes by WeChat where the person consented, one consent for one message', async () => {
    const { person, name } = await someone();
    await person.post('/v1/notices/consents', { topics: ['progress'] });
    expect(await sentTo(api.url, name)).toMatchObject([{ channel: 'wechat' }]);
    const { body } = await person.get<{ topics: object[] }>('/v1/notices/settings');
    expect(body.topics).toContainEqual(expect.objectContaining({ code: 'progress', consents: 0 }));
  });

  it('goes by mail where there is no phone, and nowhere but the inbox where there is no address at all', async () => {
    const mailed = await someone();
    await setHost(mailed.name, { phone: null });
    const nowhere = await someone();
    await setHost(nowhere.name, { phone: null, email: null });
    expect(await sentTo(api.url, mailed.name)).toMatchObject([{ channel: 'mail', to: expect.stringContaining('@') }]);
    expect(await sentTo(api.url, nowhere.name)).toEqual([]);
    expect(await inboxOf(nowhere.person)).toHaveLength(1);
  });

  it('skips a channel that the person switched off, unless their safety demands it', async () => {
    const { person, name } = await someone();
    await put(person, '/v1/notices/settings', { channels: { sms: false } });
    expect(await sentTo(api.url, name)).toMatchObject([{ channel: 'mail' }]);
    const [row] = (await person.get<{ activities: { id: string }[] }>('/v1/activity')).body.activities;
    await person.post(`/v1/activity/${row?.id}/report`, {});
    expect((await sentTo(api.url, name)).find(({ kind }) => kind === 'frozen')).toMatchObject({ channel: 'sms' });
  });

  it('is tried again, later and later, while a channel fails, and lost by nobody', async () => {
    api.deps.channels = [told('sms')];
    answer = () => Promise.reject(new PassingFault('busy'));
    await someone();
    await deliverDue(api.deps);
    expect(await delivery()).toMatchObject({ status: 'waiting', tries: 1, fault: 'busy' });
    await deliverDue(api.deps);
    expect(await delivery()).toMatchObject({ tries: 1 });
    api.clock.advanceDays(minute);
    await deliverDue(api.deps);
    expect(await delivery()).toMatchObject({ status: 'waiting', tries: 2 });
    api.clock.advanceDays(1);
    answer = async () => 'sent';
    await deliverDue(api.deps);
    expect(sent).toHaveLength(1);
    expect(await delivery()).toMatchObject({ status: 'sent', sent_by: 'sms', fault: null });
  });

  it('goes another way too after three tries in vain, and arrives once', async () => {
    const failing: Channel = { ...told('wechat'), send: () => Promise.reject(new PassingFault('away')) };
    api.deps.channels = [failing, told('sms')];
    await someone();
    for (const tries of [1, 2]) {
      await deliverDue(api.deps);
      expect(await delivery()).toMatchObject({ status: 'waiting', tries });
      api.clock.advanceDays(10 * minute);
    }
    await deliverDue(api.deps);
    expect(await delivery()).toMatchObject({ status: 'sent', sent_by: 'sms' });
    expect(sent).toHaveLength(1);
  });

  it('is given up after three days, and then waits for an administrator', async () => {
    api.deps.channels = [told('sms')];
    answer = () => Promise.reject(new PassingFault('busy'));
    await someone();
    const began = api.clock.now().getTime();
    for (let tries = 0; tries < 30 && (await delivery())?.status === 'waiting'; tries += 1) {
      await deliverDue(api.deps);
      api.clock.advanceDays(1);
    }
    expect(await delivery()).toMatchObject({ status: 'dead', fault: 'busy' });
    expect(api.clock.now().getTime() - began).toBeGreaterThan(3 * 24 * 3_600_000);
  });

  it('waits for an operator where no other channel takes it', async () => {
    api.deps.channels = [told('wechat'), told('sms')];
    answer = async () => 'misconfigured';
    await someone();
    await deliverDue(api.deps);
    expect(await delivery()).toMatchObject({ status: 'waiting', fault: 'misconfigured', channels: 'wechat,sms,mail' });
    answer = async () => 'sent';
    api.clock.advanceDays(minute);
    await deliverDue(api.deps);
    expect(sent).toMatchObject([{ channel: 'wechat' }]);
  });

  it('waits where the host does not say how to reach the person', async () => {
    const { name } = await someone();
    await setHost(name, { unreachable: true });
    expect(await sentTo(api.url, name)).toEqual([]);
    await setHost(name, { unreachable: false });
    api.clock.advanceDays(minute);
    expect(await sentTo(api.url, name)).toHaveLength(1);
  });

  it('is repeated after a killed process only where a second one would be told from the first', async () => {
    for (const repeatable of [true, false]) {
      sent = [];
      api.deps.channels = [told('sms', repeatable)];
      await api.deps.db('deliveries').delete();
      // The process dies while the channel answers.
      const { asked, dies } = hanging();
      await someone();
      const dying = deliverDue(api.deps);
      await asked;
      answer = async () => 'sent';
      api.sessionClock.advanceDays(3 * minute);
      await deliverDue(api.deps);
      expect(sent).toHaveLength(repeatable ? 1 : 0);
      expect((await delivery())?.status).toBe(repeatable ? 'sent' : 'unsure');
      dies(new PassingFault('gone'));
      await dying;
      expect((await delivery())?.status).toBe(repeatable ? 'sent' : 'unsure');
    }
  });

  it('is sent by one of several processes', async () => {
    api.deps.channels = [told('sms')];
    for (let count = 0; count < 6; count += 1) await someone();
    await Promise.all(Array.from({ length: 4 }, () => deliverDue(api.deps)));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(6);
    expect(sent).toHaveLength(6);
  });

  it('speaks the language in which the person was here last', async () => {
    const { name } = await someone();
    await client(api.url).post('/v1/sessions', { code: `sandbox:${name}` }, { 'Accept-Language': 'en' });
    expect(await sentTo(api.url, name)).toMatchObject([{ title: 'Verified', language: 'en' }]);
  });
});

it('R29: the sandbox’s channels are WeChat, text messages and mail, in this order', () => {
  expect(sandboxChannels(api.deps.db, api.clock).map(({ name }) => name)).toEqual(['wechat', 'sms', 'mail']);
});
