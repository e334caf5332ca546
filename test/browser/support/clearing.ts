import type { Page } from 'playwright-core';
import { clearingPurposes } from '../../../domain/clearing/clearing-photos';
import type { Person } from '../../support/people';
import { backPhoto, frontPhoto } from '../../support/specimen';
import { seen, uploadPhoto } from './person';

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
  for (const purpose of clearingPurposes) await uploadPhoto(page, purpose, pictures[purpose]);
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
