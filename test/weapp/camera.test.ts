import { makePerson } from '../support/people';
import { type Served, serve } from '../support/serve';
import { backPhoto, frontPhoto } from '../support/specimen';
import { Phone } from './phone/phone';

jest.setTimeout(120_000);

let product: Served;
beforeAll(async () => {
  product = await serve();
});
afterAll(() => product?.stop());

/** The camera page of one side, opened from a new person's form. */
async function openCamera(account: string, side: 'front' | 'back'): Promise<Phone> {
  const phone = new Phone(product.url);
  await phone.type('#sign-in-own', account);
  await phone.tap('#sign-in-enter');
  for (const step of ['#go-pay', '#pay-more', '#go-real-name', '#start'] as const) await phone.tap(step);
  await phone.tap(`#photo-${side}`);
  await phone.isOn('real-name/camera/index');
  return phone;
}

async function keepsPhoto(phone: Phone, side: 'front' | 'back'): Promise<void> {
  await phone.isOn('real-name/form/index');
  await phone.until(`the ${side} photo to be kept`, () => phone.has(`#photo-${side}-kept`));
}

test('R3 on WeChat the camera has a frame for the side that is wanted, and a torch', async () => {
  const phone = await openCamera('camera-frame', 'back');
  await phone.sees('请将国徽面放入框内');
  await phone.tap('#camera-torch');
  phone.takes(await backPhoto(makePerson()));
  await phone.tap('#camera-shutter');
  await keepsPhoto(phone, 'back');
});

test('R3 on WeChat the album is there beside the camera', async () => {
  const phone = await openCamera('camera-album', 'front');
  phone.takes(await frontPhoto(makePerson()));
  await phone.tap('#camera-album');
  await keepsPhoto(phone, 'front');
});

test('R3 on WeChat a refused camera says how to allow it, and the album still works', async () => {
  const phone = await openCamera('camera-refused', 'front');
  await phone.cameraFails('refused');
  await phone.sees('没有相机权限');
  phone.takes(await frontPhoto(makePerson()));
  await phone.tap('#camera-album');
  await keepsPhoto(phone, 'front');
});

test('R3 on WeChat a camera that is allowed in the settings can be used at once', async () => {
  const phone = await openCamera('camera-allowed', 'front');
  await phone.cameraFails('refused');
  phone.allowCamera();
  await phone.tap('#camera-allow');
  await phone.sees('请将人像面放入框内');
  phone.takes(await frontPhoto(makePerson()));
  await phone.tap('#camera-shutter');
  await keepsPhoto(phone, 'front');
});

test('R3 on WeChat a camera that does not work is left to WeChat’s own', async () => {
  const phone = await openCamera('camera-broken', 'front');
  phone.takes(await frontPhoto(makePerson()));
  await phone.cameraFails('broken');
  await keepsPhoto(phone, 'front');
});

test('R3 on WeChat closing the camera needs no words, and it can be opened again', async () => {
  const phone = await openCamera('camera-closed', 'front');
  phone.back(1);
  await phone.isOn('real-name/form/index');
  await phone.tap('#photo-front');
  await phone.isOn('real-name/camera/index');
  phone.takes(await frontPhoto(makePerson()));
  await phone.tap('#camera-shutter');
  await keepsPhoto(phone, 'front');
});
