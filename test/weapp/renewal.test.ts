import type { PhotoSide } from '../../domain/photo/photo-sides';
import { makeExpiring, newerCard } from '../support/people';
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

async function photograph(phone: Phone, side: PhotoSide, photo: Buffer): Promise<void> {
  phone.takes(photo);
  await phone.tap(`#photo-${side}`);
  await phone.isOn('real-name/camera/index');
  await phone.tap('#camera-shutter');
  await phone.isOn('renewal/form/index');
  await phone.until(`the ${side} photo to be kept`, () => phone.has(`#photo-${side}-kept`));
}

test('R18 on WeChat a person whose ID card expires sends in the new one', async () => {
  const account = 'weapp-renewal';
  const { card } = await verifyAccount(product.url, account, makeExpiring(29));
  const newer = newerCard(card);
  const phone = new Phone(product.url);
  await phone.type('#sign-in-own', account);
  await phone.tap('#sign-in-enter');
  for (const step of ['#go-pay', '#pay-more', '#go-real-name', '#renew'] as const) await phone.tap(step);
  await phone.isOn('renewal/form/index');
  await phone.type('#valid-from', newer.validFrom);
  await phone.tap('#long-term');
  await photograph(phone, 'front', await frontPhoto(newer));
  await photograph(phone, 'back', await backPhoto(newer));
  await phone.tap('#next');
  await phone.isOn('renewal/confirm/index');
  await phone.tap('#consent');
  await phone.tap('#submit');
  await phone.isOn('real-name/status/index');
  await phone.sees('新证件审核中');
  await phone.sees('原来的实名不受影响');
});
