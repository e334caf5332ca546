import { addDays, beijingDate } from '../../domain/calendar/civil-date';
import { makeExpiring } from '../support/people';
import { signInAgent } from '../support/review-agent';
import { type Served, serve } from '../support/serve';
import { setClock } from '../support/set-clock';
import { frontPhoto } from '../support/specimen';
import { verifyAccount } from '../support/verify-account';
import { Phone } from './phone/phone';

jest.setTimeout(120_000);

let product: Served;
beforeAll(async () => {
  product = await serve();
});
afterAll(() => product?.stop());

test('R19 on WeChat a person whose ID card has expired shows that the new one was applied for', async () => {
  const account = 'weapp-reissue';
  await verifyAccount(product.url, account, makeExpiring(5));
  // The grace ends in a fortnight.
  await setClock(product.url, { advanceDays: 80 });
  const phone = new Phone(product.url);
  await phone.type('#sign-in-own', account);
  await phone.tap('#sign-in-enter');
  for (const step of ['#go-pay', '#go-document_grace', '#go-reissue'] as const) await phone.tap(step);
  await phone.isOn('renewal/reissue/index');
  await phone.tap('#kind-temporary-card');
  await phone.type('#issued-on', addDays(beijingDate(new Date()), 70));
  phone.takes(await frontPhoto());
  await phone.tap('#photo-proof');
  await phone.until('the photo to be kept', () => phone.has('#photo-proof-kept'));
  await phone.tap('#next');
  await phone.isOn('renewal/reissue-confirm/index');
  for (const step of ['#consent', '#submit'] as const) await phone.tap(step);
  await phone.isOn('renewal/reissue-status/index');
  await phone.sees('客服审核');
  const agent = await signInAgent(product.url);
  await agent.decide(await agent.claim('reissue'), { decision: 'approve' });
  await phone.sees('宽限期已延长');
});
