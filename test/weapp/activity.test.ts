import type { ActivityPage } from '../../domain/contract/activity';
import { signIn } from '../support/api-client';
import { type Served, serve } from '../support/serve';
import { Phone } from './phone/phone';

jest.setTimeout(60_000);

let product: Served;
beforeAll(async () => {
  product = await serve();
});
afterAll(() => product?.stop());

test('R29 on WeChat a person sees what happened, says that it was not them, and finds the account frozen', async () => {
  const account = 'weapp-activity';
  const person = await signIn(product.url, account);
  const { body } = await person.get<ActivityPage>('/v1/activity');
  const strange = body.activities[0]?.id;

  const phone = new Phone(product.url);
  await phone.type('#sign-in-own', account);
  for (const step of ['#sign-in-enter', '#go-settings', '#go-account', '#go-activity'] as const) await phone.tap(step);
  await phone.isOn('activity/list/index');
  await phone.sees('今天');
  await phone.tap(`#not-me-${strange}`);
  await phone.sees('报告后，账户的变更会马上暂停');
  await phone.tap('#dialog-confirm');
  await phone.sees('客服核实中，账户变更已暂停');
  expect(phone.text).not.toContain('不是我操作的');

  phone.restart('/pages/pay/index');
  await phone.sees('账户变更已暂停');
  await phone.tap('#see-activity');
  await phone.isOn('activity/list/index');
});
