import type { ChannelSettings } from '../../../api/notice/channel-settings';
import { deliverDue } from '../../../api/notice/deliver-due';
import { openChannels } from '../../../api/notice/open-channels';
import type { Me } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { verified } from '../../support/api-client';
import { sentTo } from '../../support/notices';
import { startSmtpServer, type TestSmtpServer } from '../../support/smtp-server';
import { startTencentSmsServer, type TencentSmsServer } from '../../support/tencent-sms-server';

let api: TestApi;
let smtp: TestSmtpServer;
let sms: TencentSmsServer;
beforeEach(async () => {
  [api, smtp, sms] = await Promise.all([startApi(), startSmtpServer(), startTencentSmsServer('an-id', 'a-key')]);
});
afterEach(async () => {
  await Promise.all(api.deps.channels.map((channel) => channel.close?.()));
  await Promise.all([smtp.stop(), sms.stop(), api.stop()]);
});

const none: ChannelSettings = { weChat: undefined, mail: undefined, sms: undefined };
const mail = () => ({ server: smtp.at, from: { name: '', address: 'no-reply@example.com' } });
const text = () => ({
  secretId: 'an-id',
  secretKey: 'a-key',
  endpoint: sms.endpoint,
  appId: '1400006666',
  sign: '实名认证',
  templates: { progress: '1', document: '2', safety: '3' },
});

async function open(settings: ChannelSettings, sandbox: boolean): Promise<string[]> {
  const { db, log, clock, metrics } = api.deps;
  api.deps.channels = await openChannels(settings, { db, log, clock, metrics, weChat: undefined, sandbox });
  return api.deps.channels.map(({ name }) => name);
}

/** Somebody who was verified just now. */
async function someone(): Promise<string> {
  const { person } = await verified(api.url);
  return (await person.get<Me>('/v1/me')).body.account.nickname;
}

describe('R29 the ways out', () => {
  it('end in the sandbox’s outbox, unless they are set up', async () => {
    expect(await open({ ...none, sms: text() }, true)).toEqual(['wechat', 'sms', 'mail']);
    expect(api.log()).toContain('SANDBOX: these messages really leave');
    const name = await someone();
    await deliverDue(api.deps);
    expect(sms.requests).toMatchObject([{ TemplateId: '1', TemplateParamSet: ['实名认证通过', expect.any(String)] }]);
    expect(await sentTo(api.url, name)).toEqual([]);
  });

  it('are, outside a sandbox, only those that are set up, the cheapest first', async () => {
    expect(await open({ ...none, mail: mail(), sms: text() }, false)).toEqual(['sms', 'mail']);
    expect(await open({ ...none, mail: mail() }, false)).toEqual(['mail']);
  });

  it('may be none, and the log says so', async () => {
    expect(await open(none, false)).toEqual([]);
    expect(api.log()).toContain('messages stand in the inbox alone');
    await someone();
    await deliverDue(api.deps);
    expect(await api.deps.db('deliveries').first()).toMatchObject({ status: 'dropped', fault: 'no_way' });
  });

  it('follow one another: whose number takes no messages is told by mail', async () => {
    await open({ ...none, mail: mail(), sms: text() }, false);
    sms.answer({ code: 'FailedOperation.PhoneNumberInBlacklist' });
    await someone();
    await deliverDue(api.deps);
    expect(sms.requests).toHaveLength(1);
    expect(smtp.mails).toMatchObject([{ headers: { subject: '实名认证通过' } }]);
    expect(await api.deps.db('deliveries').first()).toMatchObject({ status: 'sent', sent_by: 'mail' });
  });

  it('wait for one another: a fault that passes costs nobody a second message', async () => {
    await open({ ...none, mail: mail(), sms: text() }, false);
    sms.answer({ code: 'LimitExceeded.PhoneNumberDailyLimit' }, { code: 'Ok' });
    await someone();
    await deliverDue(api.deps);
    expect(smtp.mails).toEqual([]);
    api.clock.advanceDays(1);
    await deliverDue(api.deps);
    expect(sms.requests).toHaveLength(2);
    expect(smtp.mails).toEqual([]);
  });

  it('are counted, each with what became of its tries', async () => {
    await open({ ...none, mail: mail(), sms: text() }, false);
    const codes = ['Ok', 'FailedOperation.PhoneNumberInBlacklist', 'LimitExceeded.AppDailyLimit'];
    sms.answer(...codes.map((code) => ({ code })), 'hang up');
    for (let count = 0; count < 4; count += 1) {
      await someone();
      await deliverDue(api.deps);
    }
    const lines = (await api.deps.metrics.registry.metrics()).split('\n');
    const counted = (channel: string, outcome: string) =>
      lines.find((line) => line.startsWith(`shiming_message_seconds_count{channel="${channel}",outcome="${outcome}"}`));
    for (const outcome of ['sent', 'refused', 'later', 'unsure']) expect(counted('sms', outcome)).toMatch(/ 1$/);
    expect(counted('mail', 'sent')).toMatch(/ 1$/);
    expect(counted('mail', 'later')).toMatch(/ 0$/);
  });
});
