import type { Page } from 'playwright-core';
import { photoPurposes } from '../../../domain/photo/photo-sides';
import { type Client, signIn as signInPerson, submit, upload } from '../../support/api-client';
import { makePerson, type Person } from '../../support/people';
import { signInAgent } from '../../support/review-agent';
import { backPhoto, frontPhoto } from '../../support/specimen';
import { seen, uploadPhoto } from './person';

/** Verifies an account over HTTP: what comes before a clearing is not the subject. */
export async function verify(url: string, account: string): Promise<{ person: Client; card: Person }> {
  const card = makePerson();
  const person = await signInPerson(url, account);
  const front = await upload(person, 'front', await frontPhoto(card));
  const back = await upload(person, 'back', await backPhoto(card));
  const { name, idNumber, validFrom, validUntil } = card;
  const photos = { frontPhotoId: front.body.id, backPhotoId: back.body.id };
  const sent = await submit(person, { name, idNumber, validFrom, validUntil, ...photos, consent: true });
  if (sent.status !== 201) throw new Error(`The submission was answered with ${sent.status}`);
  const agent = await signInAgent(url);
  await agent.decide(await agent.claim(), { decision: 'approve' });
  return { person, card };
}

/** 我 → 支付 → … → 实名认证 → … → 清除实名信息 → the board (R21). */
export async function goToBoard(page: Page): Promise<void> {
  await seen(page, '#go-pay').click();
  await seen(page, '#pay-more').click();
  await seen(page, '#go-real-name').click();
  await seen(page, '#masked-name').waitFor();
  await seen(page, '#real-name-more').click();
  await seen(page, '#go-clearing').click();
  await seen(page, '#see-board').click();
  await seen(page, '#board-summary').waitFor();
}

export async function takeAllPhotos(page: Page, card: Person): Promise<void> {
  const pictures = {
    front: await frontPhoto(card),
    back: await backPhoto(card),
    holding: await frontPhoto(card),
    'bank-card': await backPhoto(card),
  };
  for (const purpose of photoPurposes) await uploadPhoto(page, purpose, pictures[purpose]);
}

/** From the board to the submission. */
export async function ask(page: Page, card: Person): Promise<void> {
  await seen(page, '#apply').click();
  await seen(page, '#photo-front').waitFor();
  await takeAllPhotos(page, card);
  await seen(page, '#next').click();
  await agreeAndSubmit(page);
}

export async function agreeAndSubmit(page: Page): Promise<void> {
  await seen(page, '#understood').click();
  await seen(page, '#consent').click();
  await seen(page, '#submit').click();
}
