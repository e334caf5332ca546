import type { Page } from 'playwright-core';
import type { PhotoSide } from '../../domain/photo/photo-sides';
import { type Client, signIn, submit, upload } from '../support/api-client';
import { makePerson } from '../support/people';
import { backPhoto, frontPhoto } from '../support/specimen';
import { claimNext, disclose, signInToDesk } from './support/desk';
import { browserTests } from './support/screens';

const browserTest = browserTests({ settings: { PHOTO_READER: 'local' } });

/** A card that is drawn, and therefore read, the same each time. */
const card = makePerson({
  name: '林知夏',
  idNumber: '110105198410169183',
  validFrom: '2024-10-20',
  validUntil: '2044-10-20',
});

/** Uploads until it was read: on a busy machine a reader that has just started may take longer than its time. */
async function uploadAndRead(person: Client, side: PhotoSide, photo: Buffer): Promise<string> {
  for (let tries = 0; tries < 5; tries++) {
    const { body } = await upload(person, side, photo);
    if (body.readingState === 'read') return body.id;
  }
  throw new Error(`The ${side} is never read in time`);
}

/** Submits photos of the card with another name than it bears. */
async function submitAs(name: string, person: Client): Promise<void> {
  const frontPhotoId = await uploadAndRead(person, 'front', await frontPhoto(card));
  const backPhotoId = await uploadAndRead(person, 'back', await backPhoto(card));
  const { status } = await submit(person, { ...card, name, frontPhotoId, backPhotoId, consent: true });
  expect(status).toBe(201);
}

async function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allInnerTexts();
}

browserTest(
  'R11 R12 R15 an agent sees where typed and read differ, and refuses for it in one click',
  async (screens) => {
    await submitAs('林知秋', await signIn(screens.url));
    const desk = await screens.desk();
    await signInToDesk(desk, screens.url, 'agent');
    await claimNext(desk);

    const results = await textsOf(desk, '#comparison tbody td:last-child');
    expect(results.map((result) => result.split('\n')[0]?.trim())).toEqual(['不一致', '一致', '一致', '一致']);
    expect(await desk.locator('#checks').innerText()).toContain('姓名不一致');
    expect(await desk.content()).not.toContain(card.idNumber);

    await disclose(desk);
    await desk.locator('#compared-name mark').first().waitFor();
    expect(await textsOf(desk, '#compared-name mark')).toEqual(['秋', '夏']);

    await desk.locator('#confirm-disclose').waitFor({ state: 'hidden' });
    await desk.keyboard.press('r');
    await desk.locator('#suggested-data_mismatch-name').click();
    await desk.locator('#confirm-refuse').click();
    await desk.getByText('已拒绝，原因已告知申请人').waitFor();
  },
);
