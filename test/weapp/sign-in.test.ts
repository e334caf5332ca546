import { client } from '../support/api-client';
import { type Served, serve } from '../support/serve';
import { sessionPath, startWeChatServer, type WeChatServer } from '../support/wechat-server';
import { Phone } from './phone/phone';

jest.setTimeout(60_000);

let weChat: WeChatServer;
let product: Served;
let storage: Map<string, unknown>;
let phone: Phone;
beforeAll(async () => {
  weChat = await startWeChatServer();
  const { appId, appSecret, url } = weChat;
  const keys = { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_API_URL: url };
  product = await serve({ settings: { SIGN_IN: 'wechat', ...keys } });
});
afterAll(async () => {
  await product?.stop();
  await weChat?.stop();
});
beforeEach(async () => {
  storage = new Map();
  phone = new Phone(product.url, storage);
  phone.isUsedBy(() => weChat.codeOf('oWeapp'));
  await phone.isOn('pages/sign-in/index');
});

const token = () => /person_[\w-]{43}/.exec(JSON.stringify([...storage.values()]))?.[0] ?? '';

test('R1 on WeChat one tap signs in whoever uses it, and a session that is gone comes back by itself', async () => {
  await phone.tap('#sign-in-wechat');
  await phone.isOn('pages/me/index');
  await phone.sees('微信用户');
  const first = token();
  await client(product.url, first).send('DELETE', '/v1/sessions');

  phone.restart('/pages/pay/index');
  await phone.until('another session', () => token() !== first);
  await phone.isOn('pages/pay/index');
  expect(weChat.askedAt(sessionPath)).toHaveLength(2);
});

test('R1 on WeChat a person whom it keeps out reads why, and comes in once it lets them', async () => {
  weChat.mishap(sessionPath, { errcode: 40226 });
  await phone.tap('#sign-in-wechat');
  await phone.sees('微信认为该账号存在风险');
  await phone.tap('#sign-in-wechat');
  await phone.isOn('pages/me/index');
});
