import { deliverDue } from '../../../../api/notice/deliver-due';
import { sandboxChannels } from '../../../../api/notice/open-channels';
import { createWeChatChannel } from '../../../../api/notice/wechat/wechat-channel';
import { openWeChat } from '../../../../api/wechat/open-wechat';
import type { Me } from '../../../../domain/contract/account';
import type { NoticeSettings } from '../../../../domain/contract/notice';
import { startApi, type TestApi } from '../../../support/api';
import { type Client, verified } from '../../../support/api-client';
import { sentTo } from '../../../support/notices';
import { noticeTemplateId, sendPath, startWeChatServer, type WeChatServer } from '../../../support/wechat-server';

let api: TestApi;
let server: WeChatServer;
beforeEach(async () => {
  [api, server] = [await startApi(), await startWeChatServer()];
  const settings = { appId: server.appId, appSecret: server.appSecret, url: server.url, opens: 'trial' } as const;
  const weChat = openWeChat(settings, { ...api.deps, clock: api.sessionClock, budgetMs: 500 });
  const templates = { progress: noticeTemplateId };
  const parts = { title: 'thing1', body: 'thing2', at: 'date3' };
  const channel = createWeChatChannel(weChat, { templates, parts, accountsAreOpenIds: false }, api.deps.db);
  api.deps.channels = [channel, ...sandboxChannels(api.deps.db, api.clock).filter(({ name }) => name !== 'wechat')];
});
afterEach(async () => {
  await server.stop();
  await api.stop();
});

/** Somebody who was verified, of whom we believe that they allowed so many messages, and WeChat knows of so many. */
async function someone(believed: number, known = believed): Promise<{ person: Client; name: string }> {
  const { person } = await verified(api.url);
  const { account } = (await person.get<Me>('/v1/me')).body;
  for (let i = 0; i < believed; i += 1) await person.post('/v1/notices/consents', { topics: ['progress'] });
  const contact = await api.deps.host.contact(account.nickname);
  if (contact === 'unreachable' || contact.openId === null) throw new Error('nobody to send to');
  server.consent(contact.openId);
  for (let i = 0; i < known; i += 1) server.consent(contact.openId, noticeTemplateId);
  return { person, name: account.nickname };
}

const delivery = () => api.deps.db('deliveries').first();
async function consentsOf(person: Client): Promise<number | undefined> {
  const { body } = await person.get<NoticeSettings>('/v1/notices/settings');
  return body.topics.find(({ code }) => code === 'progress')?.consents;
}

describe('R17 R29: a message by WeChat', () => {
  it('arrives, leads to the inbox, and uses one consent up', async () => {
    const { person, name } = await someone(2);
    await deliverDue(api.deps);
    expect(server.delivered).toMatchObject([
      {
        templateId: noticeTemplateId,
        body: { page: 'notice/inbox/index', data: { thing1: { value: '实名认证通过' } } },
      },
    ]);
    expect(await consentsOf(person)).toBe(1);
    expect(await sentTo(api.url, name)).toEqual([]);
  });

  it('goes as a text message where WeChat knows of no consent (43101), and no consent is counted any more', async () => {
    const { person, name } = await someone(3, 0);
    expect(await sentTo(api.url, name)).toMatchObject([{ channel: 'sms' }]);
    expect(await consentsOf(person)).toBe(0);
    expect(server.delivered).toEqual([]);
  });

  it('is not sent again, nor otherwise, where only the answer was lost: it waits for an administrator', async () => {
    const { name } = await someone(2);
    server.mishap(sendPath, 'answer lost');
    expect(await sentTo(api.url, name)).toEqual([]);
    expect(await delivery()).toMatchObject({ status: 'unsure' });
    api.clock.advanceDays(1);
    await deliverDue(api.deps);
    expect(server.delivered).toHaveLength(1);
  });

  it('waits for as long as WeChat’s limit lasts (45009), with its consent', async () => {
    const { person } = await someone(1);
    server.mishap(sendPath, { errcode: 45009 });
    await deliverDue(api.deps);
    api.clock.advanceDays(50 / 1440);
    await deliverDue(api.deps);
    expect(server.delivered).toEqual([]);
    api.clock.advanceDays(15 / 1440);
    await deliverDue(api.deps);
    expect(server.delivered).toHaveLength(1);
    expect(await consentsOf(person)).toBe(0);
  });

  it('goes as a text message where its template is not set up', async () => {
    const { person } = await someone(0);
    await person.post('/v1/notices/consents', { topics: ['safety'] });
    const { body } = await person.get<{ activities: { id: string }[] }>('/v1/activity');
    await person.post(`/v1/activity/${body.activities[0]?.id}/report`, {});
    const { account } = (await person.get<Me>('/v1/me')).body;
    const sent = await sentTo(api.url, account.nickname);
    expect(sent.find(({ kind }) => kind === 'frozen')).toMatchObject({ channel: 'sms' });
  });
});
