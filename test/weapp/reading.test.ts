import { makePerson } from '../support/people';
import { type Served, serve } from '../support/serve';
import { backPhoto, frontPhoto } from '../support/specimen';
import { makeSpecimen } from '../support/specimen/make-specimen';
import { Phone } from './phone/phone';

jest.setTimeout(120_000);

let product: Served;
beforeAll(async () => {
  product = await serve({ settings: { PHOTO_READER: 'local' } });
});
afterAll(() => product?.stop());

async function openForm(account: string): Promise<Phone> {
  const phone = new Phone(product.url);
  await phone.type('#sign-in-own', account);
  await phone.tap('#sign-in-enter');
  for (const step of ['#go-pay', '#pay-more', '#go-real-name', '#start'] as const) await phone.tap(step);
  return phone;
}

/** Takes a photo and waits until it has been read. */
async function photograph(phone: Phone, side: 'front' | 'back', photo: Buffer): Promise<void> {
  phone.takes(photo);
  await phone.tap(`#photo-${side}`);
  await phone.tap('#camera-shutter');
  await phone.isOn('real-name/form/index');
  await phone.until('the upload', () => phone.has(`#photo-${side}-cancel`));
  await phone.until('the reading', () => phone.has(`#photo-${side}-kept`));
}

test('R3 on WeChat two photos fill the form, what was typed wins, and the difference is confirmed', async () => {
  const person = makePerson({ name: '林知夏' });
  const phone = await openForm('weapp-reading');
  await phone.type('#name', '林知秋');
  await photograph(phone, 'front', await frontPhoto(person));
  await photograph(phone, 'back', await backPhoto(person));
  expect(phone.valueOf('#name')).toBe('林知秋');
  expect(phone.valueOf('#id-number')).toBe(person.idNumber);
  expect(phone.valueOf('#valid-from')).toBe(person.validFrom);
  expect(phone.valueOf('#valid-until')).toBe(person.validUntil);
  await phone.sees('照片上读到的是“林知夏”');
  await phone.tap('#next');
  await phone.sees('照片上读到的是 林知夏');
  await phone.tap('#consent-read');
  await phone.sees('身份证照片仅由我们自己的服务器识别');
  await phone.tap('#consent');
  await phone.tap('#submit');
  await phone.until('the request to compare', () => phone.has('#compared-problem'));
  await phone.tap('#compared');
  await phone.tap('#submit');
  await phone.isOn('real-name/status/index');
});

test('R3 on WeChat a person may look after three tries in vain', async () => {
  const phone = await openForm('weapp-three-tries');
  for (const seed of [1, 2, 3]) {
    expect(phone.has('#photo-front-go-on')).toBe(false);
    await photograph(phone, 'front', (await makeSpecimen({ seed, kind: 'wall' })).jpeg);
    await phone.sees('照片上没有找到居民身份证');
  }
  await phone.tap('#photo-front-go-on');
  await phone.sees('将由人工核对');
});
