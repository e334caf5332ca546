import pino from 'pino';
import { type SubscribeMessage, sendSubscribeMessage } from '../../../api/wechat/send-subscribe-message';
import { openWeChatService } from '../../../api/wechat/wechat-service';
import { sendPath, startWeChatServer, templateId, tokenPath, type WeChatServer } from '../../support/wechat-server';

const openId = 'oABC-alice_1';
const message: SubscribeMessage = {
  templateId,
  page: '/real-name/status/index?from=message',
  values: {
    thing1: '您的实名认证申请没有通过，\n请修改后重新提交',
    phrase2: '未通过审核',
    date3: '2026-11-22 15:01',
    character_string4: '单号 SM-20261122',
  },
  language: 'zh-CN',
};

let server: WeChatServer;
let token: string;
let logged: string[];
beforeEach(async () => {
  logged = [];
  server = await startWeChatServer();
  server.consent(openId, templateId);
  token = await plainToken();
});
afterEach(() => server.stop());

async function plainToken(): Promise<string> {
  const app = { appid: server.appId, secret: server.appSecret, grant_type: 'client_credential' };
  const answer = await fetch(server.url + tokenPath, { method: 'POST', body: JSON.stringify(app) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

function send(over: Partial<SubscribeMessage> = {}, to = openId, budgetMs = 1_000) {
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const service = openWeChatService({ url: server.url, log, budgetMs });
  return sendSubscribeMessage({ service, accessToken: async () => token, opens: 'trial' }, to, { ...message, ...over });
}

const sends = () => server.askedAt(sendPath).length;

describe('R17 R29 a subscription message', () => {
  test('R17 arrives once, in the form that WeChat takes', async () => {
    expect(await send()).toEqual({ sent: true });
    expect(server.delivered).toEqual([
      {
        openId,
        templateId,
        body: {
          touser: openId,
          template_id: templateId,
          page: 'real-name/status/index?from=message',
          data: {
            thing1: { value: '您的实名认证申请没有通过， 请修改后重…' },
            phrase2: { value: '未通过审核' },
            date3: { value: '2026-11-22 15:01' },
            character_string4: { value: 'SM-20261122' },
          },
          miniprogram_state: 'trial',
          lang: 'zh_CN',
        },
      },
    ]);
    expect(logged).toEqual([]);
  });

  test('R17 speaks English where the person does, and may lead nowhere', async () => {
    await send({ language: 'en', page: undefined });
    expect(server.delivered[0]?.body).toMatchObject({ lang: 'en_US' });
    expect(server.delivered[0]?.body).not.toHaveProperty('page');
  });

  test('R17 uses up its consent: without one it is refused, which is no matter for the log', async () => {
    await send();
    expect(await send()).toEqual({ refused: 'no-consent' });
    expect(sends()).toBe(2);
    expect(logged).toEqual([]);
  });

  test('R17 to somebody whom this mini-program does not know is refused', async () => {
    expect(await send({}, 'oNobody')).toEqual({ refused: 'unreachable' });
  });
});

describe('R17 what is not as it is at WeChat is told apart, in the log by its code and place alone', () => {
  test.each<[string, Partial<SubscribeMessage>, string]>([
    ['a template that it does not have', { templateId: 'unknown' }, '"reason":"errcode 40037"'],
    ['a page that the mini-program does not have', { page: 'https://example.com' }, '"reason":"errcode 41030"'],
    ['a part that the template has besides', { values: { thing1: '张三' } }, '"field":"phrase2"'],
    ['a part that is of another form', { values: { ...message.values, date3: '明天' } }, '"field":"date3"'],
  ])('R17 %s', async (_, over, told) => {
    expect(await send(over)).toEqual({ refused: 'misconfigured' });
    expect(sends()).toBe(1);
    expect(logged.join()).toContain(told);
    expect(logged.join()).toContain('"rid":"6685f720-7f0962fc-0273704f"');
    expect(logged.join()).not.toMatch(/张三|明天|oABC|TOKEN|提示/);
  });

  test.each([
    [43107, 'misconfigured'],
    [48001, 'misconfigured'],
    [45168, 'words'],
  ])('R17 errcode %i is %s', async (errcode, refused) => {
    server.mishap(sendPath, { errcode });
    expect(await send()).toEqual({ refused });
    expect(sends()).toBe(1);
  });
});

describe('R17 what passes is tried once more, as long as nothing can have arrived', () => {
  test.each([-1, 43108])('R17 errcode %i', async (errcode) => {
    server.mishap(sendPath, { errcode });
    expect(await send()).toEqual({ sent: true });
    expect(sends()).toBe(2);
    expect(logged).toEqual([]);
    server.mishap(sendPath, { errcode }, { errcode });
    await expect(send()).rejects.toMatchObject({ reason: `errcode ${errcode}`, perhapsSent: false, retryAfterMs: 0 });
    expect(sends()).toBe(4);
  });

  test('R17 a connection that is refused', async () => {
    const { url } = server;
    await server.stop();
    await expect(send()).rejects.toMatchObject({ message: 'WeChat: ECONNREFUSED', perhapsSent: false });
    server = await startWeChatServer();
    expect(logged.join()).not.toContain(url);
  });
});

describe('R17 what may have arrived is not sent again here, and says so', () => {
  test.each<[string, Parameters<WeChatServer['mishap']>[1], string]>([
    ['an answer that is lost', 'answer lost', 'UND_ERR_SOCKET'],
    ['an error of a gateway', { status: 502 }, 'HTTP 502'],
    ['a redirection', { status: 302, location: 'http://127.0.0.1:1/' }, 'HTTP 302'],
    ['silence', { silentMs: 2_000 }, 'too slow'],
    ['no JSON', { raw: '<html>sign in to the network</html>' }, 'malformed answer'],
    ['JSON of something else', { raw: '{}' }, 'malformed answer'],
  ])('R17 %s', async (_, mishap, reason) => {
    server.mishap(sendPath, mishap);
    await expect(send({}, openId, 400)).rejects.toMatchObject({ reason, perhapsSent: true });
    expect(sends()).toBe(1);
    expect(logged.join()).toContain(`"reason":"${reason}"`);
    expect(logged.join()).not.toMatch(/oABC|TOKEN/);
  });
});

test.each([
  [45009, 3_600_000],
  [45011, 60_000],
])('R17 errcode %i, a limit: in vain for so many milliseconds: %i', async (errcode, retryAfterMs) => {
  server.mishap(sendPath, { errcode });
  await expect(send()).rejects.toMatchObject({ perhapsSent: false, retryAfterMs });
  expect(sends()).toBe(1);
});

test('R17 a code that nobody has told of is no refusal: it is tried later, and stands in the log', async () => {
  server.mishap(sendPath, { errcode: 99999 });
  await expect(send()).rejects.toMatchObject({ reason: 'errcode 99999', perhapsSent: false });
  expect(logged.join()).toContain('errcode 99999');
});
