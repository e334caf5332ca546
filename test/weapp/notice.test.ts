import type { NoticeSettings } from '../../domain/contract/notice';
import { type Client, signIn } from '../support/api-client';
import { inboxOf } from '../support/notices';
import { type Served, serve } from '../support/serve';
import { submitCard, verifyAccount } from '../support/verify-account';
import { Phone } from './phone/phone';

jest.setTimeout(60_000);

let product: Served;
beforeAll(async () => {
  product = await serve();
});
afterAll(() => product?.stop());

async function consentsOf(person: Client): Promise<Record<string, number>> {
  const { body } = await person.get<NoticeSettings>('/v1/notices/settings');
  return Object.fromEntries(body.topics.map(({ code, consents }) => [code, consents]));
}

async function enter(account: string): Promise<Phone> {
  const phone = new Phone(product.url);
  await phone.type('#sign-in-own', account);
  await phone.tap('#sign-in-enter');
  await phone.isOn('pages/me/index');
  return phone;
}

test('R29 on WeChat a message waits under 我, a tap opens where it leads, and then it is read', async () => {
  const account = 'weapp-inbox';
  const { person } = await verifyAccount(product.url, account);
  const verified = (await inboxOf(person)).find(({ kind }) => kind === 'verified');
  const phone = await enter(account);
  await phone.tap('#go-inbox');
  await phone.isOn('notice/inbox/index');
  await phone.sees('今天');
  await phone.sees('未读');
  await phone.tap(`#notice-${verified?.id}`);
  await phone.isOn('real-name/home/index');
  phone.back(1);
  await phone.isOn('notice/inbox/index');
  const readAtOf = async () => (await inboxOf(person)).find(({ id }) => id === verified?.id)?.readAt;
  expect(await readAtOf()).not.toBeNull();
});

test('R5 on WeChat a tap on the status page has the result sent, and the service knows what was allowed', async () => {
  const account = 'weapp-consents';
  const { person } = await submitCard(product.url, account);
  const phone = await enter(account);
  phone.answersConsents(() => 'accept');
  phone.open('/real-name/status/index');
  await phone.tap('#tell-me');
  await phone.sees('结果出来时，微信会通知您');
  expect(phone.has('#tell-me')).toBe(false);
  expect(await consentsOf(person)).toEqual({ progress: 1, document: 0, safety: 0 });
});

test('R17 on WeChat the settings switch a way off, and allow more messages where it is on', async () => {
  const account = 'weapp-notice-settings';
  const person = await signIn(product.url, account);
  const phone = await enter(account);
  phone.answersConsents(() => 'accept');
  await phone.tap('#go-settings');
  await phone.tap('#go-notice-settings');
  await phone.isOn('notice/settings/index');
  await phone.tap('#allow-more');
  await phone.sees('1 条');
  expect(await consentsOf(person)).toEqual({ progress: 1, document: 1, safety: 1 });
  await phone.tap('#channel-wechat');
  await phone.until('no more to be asked', () => !phone.has('#allow-more'));
});
