import { type ClearingPurpose, clearingPurposes } from '../../domain/clearing/clearing-photos';
import { hostSays } from '../support/clearing';
import type { Person } from '../support/people';
import { signInAgent } from '../support/review-agent';
import { type Served, serve } from '../support/serve';
import { backPhoto, frontPhoto } from '../support/specimen';
import { verifyAccount } from '../support/verify-account';
import { Phone } from './phone/phone';

jest.setTimeout(120_000);

let product: Served;
beforeAll(async () => {
  product = await serve();
});
afterAll(() => product?.stop());

/** 我 → 支付 → … → 实名认证 → … → 清除实名信息 → the board (R21). */
async function goToBoard(phone: Phone, account: string): Promise<void> {
  await phone.type('#sign-in-own', account);
  await phone.tap('#sign-in-enter');
  for (const step of ['#go-pay', '#pay-more', '#go-real-name', '#real-name-more', '#go-clearing'] as const)
    await phone.tap(step);
  await phone.isOn('clearing/consequences/index');
  await phone.tap('#see-board');
  await phone.isOn('clearing/board/index');
}

/** A card with the frame of our own camera, the person holding it with WeChat's. */
async function take(phone: Phone, purpose: ClearingPurpose, photo: Buffer): Promise<void> {
  phone.takes(photo);
  await phone.tap(`#photo-${purpose}`);
  if (purpose !== 'holding') {
    await phone.isOn('real-name/camera/index');
    await phone.tap('#camera-shutter');
    await phone.isOn('clearing/request/index');
  }
  await phone.until(`the photo ${purpose} to be kept`, () => phone.has(`#photo-${purpose}-kept`));
}

async function ask(phone: Phone, card: Person): Promise<void> {
  await phone.tap('#apply');
  await phone.isOn('clearing/request/index');
  for (const purpose of clearingPurposes)
    await take(phone, purpose, await (purpose === 'front' ? frontPhoto(card) : backPhoto(card)));
  await phone.tap('#next');
  await phone.isOn('clearing/confirm/index');
  for (const step of ['#understood', '#consent', '#submit'] as const) await phone.tap(step);
  await phone.isOn('clearing/status/index');
}

test('R21 R22 R23 R27 on WeChat a person sees every condition, puts it right, asks, and is cleared by two', async () => {
  const account = 'weapp-clearing';
  const { person, card } = await verifyAccount(product.url, account);
  await hostSays(product.url, person, { balance: 1230 });
  const phone = new Phone(product.url);
  await goToBoard(phone, account);
  await phone.sees('余额 12.30 元');
  expect(phone.has('#apply')).toBe(false);
  await hostSays(product.url, person, { balance: 0 });
  await phone.tap('#check-again');
  await phone.sees('条件都已满足');
  await ask(phone, card);
  await phone.sees('在此之前您的实名信息不变');

  const agent = await signInAgent(product.url);
  await agent.decide(await agent.claim('clearing'), { decision: 'approve' });
  await phone.sees('正由另一位客服复核');
  const senior = await signInAgent(product.url, 'senior');
  await senior.decide(await senior.claim('clearing'), { decision: 'approve' });
  await phone.sees('已清除');

  await phone.tap('#see-receipt');
  await phone.isOn('clearing/receipt/index');
  await phone.sees('到期自动删除');
  await phone.tap('#save-receipt');
  await phone.until('the PDF to be shown', () => phone.opened.length === 1);
  expect(phone.opened[0]?.subarray(0, 5).toString()).toBe('%PDF-');
  phone.back(1);
  await phone.tap('#verify-again');
  await phone.isOn('real-name/home/index');
  await phone.tap('#start');
  await phone.isOn('real-name/form/index');
});
