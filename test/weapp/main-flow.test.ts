import { maskIdNumber, maskName } from '../../domain/identity/mask';
import { rejectionReason } from '../../domain/review/rejection-reasons';
import { fieldProblemWords } from '../../domain/verification/field-problems';
import { makePerson, type Person } from '../support/people';
import { type ReviewAgent, signInAgent } from '../support/review-agent';
import { type Served, serve } from '../support/serve';
import { backPhoto, frontPhoto } from '../support/specimen';
import { Phone } from './phone/phone';

jest.setTimeout(120_000);

let product: Served;
let agent: ReviewAgent;

beforeAll(async () => {
  product = await serve();
  agent = await signInAgent(product.url);
});

afterAll(() => product?.stop());

async function signIn(phone: Phone, account: string): Promise<void> {
  await phone.isOn('pages/sign-in/index');
  await phone.type('#sign-in-own', account);
  await phone.tap('#sign-in-enter');
  await phone.isOn('pages/me/index');
}

async function goToForm(phone: Phone): Promise<void> {
  await phone.tap('#go-pay');
  await phone.tap('#pay-more');
  await phone.tap('#go-real-name');
  await phone.isOn('real-name/home/index');
  await phone.tap('#start');
  await phone.isOn('real-name/form/index');
}

/** With the camera page and its frame, which closes by itself. */
async function takePhoto(phone: Phone, side: 'front' | 'back', photo: Buffer): Promise<void> {
  phone.takes(photo);
  await phone.tap(`#photo-${side}`);
  await phone.isOn('real-name/camera/index');
  await phone.tap('#camera-shutter');
  await phone.isOn('real-name/form/index');
}

async function photograph(phone: Phone, side: 'front' | 'back', photo: Buffer): Promise<void> {
  await takePhoto(phone, side, photo);
  // In the place of a kept one: that is hidden while the new one goes up.
  await phone.until(`the ${side} photo to be sent`, () => !phone.has(`#photo-${side}-cancel`));
  await phone.until(`the ${side} photo to be kept`, () => phone.has(`#photo-${side}-kept`));
}

async function fillIn(phone: Phone, person: Person): Promise<void> {
  await phone.type('#name', person.name);
  await phone.type('#id-number', person.idNumber);
  await phone.type('#valid-from', person.validFrom);
  await phone.type('#valid-until', person.validUntil ?? '');
  await photograph(phone, 'front', await frontPhoto(person));
  await photograph(phone, 'back', await backPhoto(person));
}

async function confirmAndSubmit(phone: Phone): Promise<void> {
  await phone.tap('#next');
  await phone.isOn('real-name/confirm/index');
  await phone.tap('#consent');
  await phone.tap('#submit');
  await phone.isOn('real-name/status/index');
}

test('R1 R2 R4 R5 R6 R9 on WeChat a person is refused, puts it right, and is verified with masked data', async () => {
  const person = makePerson();
  const phone = new Phone(product.url);
  await signIn(phone, 'weapp-story');
  await goToForm(phone);
  await fillIn(phone, { ...person, name: '王小样' });
  await confirmAndSubmit(phone);
  await phone.sees('审核中');
  await phone.until('the date of the decision', () => /预计.+月.+日前完成/.test(phone.text));

  await agent.decide(await agent.claim(), {
    decision: 'reject',
    reasons: [
      { code: 'data_mismatch', field: 'name' },
      { code: 'photo_unclear', field: 'backPhotoId' },
    ],
    comment: '背面有反光',
  });
  phone.restart('/real-name/status/index');
  await phone.sees(rejectionReason('data_mismatch').message['zh-CN']);
  await phone.sees(rejectionReason('photo_unclear').message['zh-CN']);
  await phone.sees('背面有反光');

  await phone.tap('#fix');
  await phone.isOn('real-name/form/index');
  await phone.until('the name that was typed', () => phone.valueOf('#name') === '王小样');
  expect(phone.valueOf('#id-number').replaceAll(' ', '')).toBe(person.idNumber);
  expect(phone.has('#photo-front-kept')).toBe(true);
  expect(phone.has('#photo-back-kept')).toBe(false);
  await phone.type('#name', person.name);
  await photograph(phone, 'front', await frontPhoto(person));
  await photograph(phone, 'back', await backPhoto(person));
  await confirmAndSubmit(phone);

  await agent.decide(await agent.claim(), { decision: 'approve' });
  phone.restart('/real-name/home/index');
  await phone.sees('已实名');
  await phone.sees(maskName(person.name));
  await phone.sees(maskIdNumber(person.idNumber));
  expect(phone.text).not.toContain(person.idNumber);
  expect(phone.has('#start')).toBe(false);
});

test('R3 R4 on WeChat, where nothing reads photos, nothing promises it, and the consent speaks of no reading', async () => {
  const phone = new Phone(product.url);
  await signIn(phone, 'weapp-unread');
  await goToForm(phone);
  await phone.sees('拍摄身份证，填写证件信息');
  await fillIn(phone, makePerson());
  expect(phone.text).not.toContain('自动填写');
  await phone.tap('#next');
  await phone.isOn('real-name/confirm/index');
  await phone.tap('#consent-read');
  await phone.sees('加密传输、加密保存');
  expect(phone.text).not.toContain('识别');
});

test('R1 on WeChat 设置 → 账户 → 实名认证 is a second way in', async () => {
  const phone = new Phone(product.url);
  await signIn(phone, 'weapp-second-way');
  await phone.tap('#go-settings');
  await phone.tap('#go-account');
  await phone.tap('#go-real-name');
  await phone.isOn('real-name/home/index');
  await phone.sees('完成实名认证');
});

test('R2 on WeChat a wrong digit is told in words when the field is left, and holds the form back', async () => {
  const phone = new Phone(product.url);
  await signIn(phone, 'weapp-wrong-digit');
  await goToForm(phone);
  const { idNumber } = makePerson();
  const wrongLast = idNumber.endsWith('1') ? '2' : '1';
  await phone.type('#id-number', idNumber.slice(0, 17) + wrongLast);
  await phone.sees(fieldProblemWords.id_number_check_digit['zh-CN']);
  await phone.tap('#next');
  await phone.sees(fieldProblemWords.missing['zh-CN']);
  expect(phone.page).toBe('real-name/form/index');
});

test('R7 on WeChat closing the app loses neither what was typed nor a photo', async () => {
  const person = makePerson();
  const before = new Phone(product.url);
  await signIn(before, 'weapp-closes');
  await goToForm(before);
  await before.type('#name', person.name);
  await before.type('#id-number', person.idNumber);
  await photograph(before, 'front', await frontPhoto(person));
  before.close();

  const after = new Phone(product.url, before.storage);
  await goToForm(after);
  await after.until('the name that was typed', () => after.valueOf('#name') === person.name);
  expect(after.valueOf('#id-number').replaceAll(' ', '')).toBe(person.idNumber);
  await after.until('the photo', () => after.has('#photo-front-kept'));
});

test('R7 on WeChat a photo that lost its connection goes up by itself when the network is back', async () => {
  const person = makePerson();
  const phone = new Phone(product.url);
  await signIn(phone, 'weapp-offline');
  await goToForm(phone);
  await phone.until('the form', () => phone.has('#photo-front'));
  phone.online = false;
  await takePhoto(phone, 'front', await frontPhoto(person));
  await phone.until('the failed upload', () => phone.has('#photo-front-retry'));
  phone.online = true;
  await phone.until('the photo to be kept', () => phone.has('#photo-front-kept'));
});

test('R4 on WeChat a double tap on submit makes one submission', async () => {
  const person = makePerson();
  const phone = new Phone(product.url);
  await signIn(phone, 'weapp-double-tap');
  await goToForm(phone);
  await fillIn(phone, person);
  await phone.tap('#next');
  await phone.isOn('real-name/confirm/index');
  await phone.tap('#submit');
  await phone.until('the request for consent', () => phone.has('#consent-problem'));
  await phone.tap('#consent');
  await phone.doubleTap('#submit');
  await phone.isOn('real-name/status/index');
  await phone.sees('审核中');
  const { attempt, subject } = await agent.claim();
  expect(subject.maskedName).toBe(maskName(person.name));
  expect(attempt).toBe(1);
  await expect(agent.claim()).rejects.toThrow('204');
});
