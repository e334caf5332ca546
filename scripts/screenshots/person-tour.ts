import type { Page } from 'playwright-core';
import type { Photo } from '../../domain/contract/photo';
import type { ReadingState } from '../../domain/reading/reading';
import { makePerson, type Person } from '../../test/support/people';
import { backPhoto, frontPhoto } from '../../test/support/specimen';
import { openDesk, openPhone, phoneLooks, type Round, type Tour } from './round';

const mostTries = 6;

/** A person proves who they are, is refused, puts it right and is verified; an agent looks on the other side. */
export const personTour: Tour = {
  name: 'person',
  settings: { PHOTO_READER: 'local' },
  looks: phoneLooks,
  prepare: async () => undefined,
  take: takeRound,
};

/** The person's way, up to "in review". */
async function submitAsPerson(round: Round, page: Page, account: string, card: Person): Promise<void> {
  const { shoot } = round;
  await page.goto(round.url);
  await page.locator('#sign-in-alice').waitFor();
  await shoot(page, '01-sign-in');
  await page.locator('#sign-in-own').fill(account);
  await page.locator('#sign-in-enter').click();
  await page.locator('#go-pay').waitFor();
  await shoot(page, '02-me');
  await page.locator('#go-pay').click();
  await page.locator('#pay-real-name:visible').waitFor();
  await shoot(page, '03-pay');
  await page.locator('#pay-more').click();
  await shoot(page, '04-more');
  await page.locator('#go-real-name').click();
  await page.locator('#start').waitFor();
  await shoot(page, '05-real-name');
  await page.locator('#start').click();
  await page.locator('#name').waitFor();
  await shoot(page, '06-form-empty');
  await page.locator('#next').click();
  await shoot(page, '07-form-errors');
  await choosePhoto(page, 'front', await backPhoto(card));
  await shoot(page, '08-photo-problem');
  await choosePhoto(page, 'front', await frontPhoto(card));
  await choosePhoto(page, 'back', await backPhoto(card));
  await shoot(page, 'form');
  await page.locator('#name').fill('林知秋');
  await page.locator('#name').blur();
  await shoot(page, '09-form-differs');
  await goToConfirm(page);
  await shoot(page, '10-confirm-differs');
  await page.locator('#edit').click();
  await page.locator('#name-use-read').click();
  await goToConfirm(page);
  await shoot(page, '11-confirm');
  await page.locator('#consent').click();
  await page.locator('#submit').click();
  await page.locator('#withdraw').waitFor();
  await shoot(page, 'status');
}

/** Until it says what the photos say. */
async function goToConfirm(page: Page): Promise<void> {
  await page.locator('#next').click();
  await page.locator('#confirm-name-compared').waitFor();
}

/** Again where time ran out, as a person would: a machine that builds at the same time reads slowly. */
async function choosePhoto(page: Page, side: 'front' | 'back', photo: Buffer): Promise<void> {
  for (let tries = 1; (await uploadPhoto(page, side, photo)) !== 'read'; tries += 1) {
    if (tries === mostTries) throw new Error(`The ${side} photo was not read in time`);
  }
}

async function uploadPhoto(page: Page, side: 'front' | 'back', photo: Buffer): Promise<ReadingState> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator(`#photo-${side}`).click();
  const stored = page.waitForResponse((response) => response.url().endsWith('/v1/photos') && response.status() === 201);
  await (await chooser).setFiles({ name: `${side}.jpg`, mimeType: 'image/jpeg', buffer: photo });
  const { readingState } = (await (await stored).json()) as Photo;
  await page.locator(`#photo-${side}-kept`).waitFor();
  return readingState;
}

async function claimAtDesk({ shoot }: Round, desk: Page): Promise<void> {
  await shoot(desk, '12-queue');
  await desk.locator('#next-case').click();
  await desk.locator('#approve').waitFor();
  await desk.locator('img[src^="blob:"]').nth(1).waitFor();
  await shoot(desk, 'case');
  await desk.locator('#disclose').click();
  await desk.locator('#disclose-reason-1').check();
  const answered = desk.waitForResponse((response) => response.url().endsWith('/disclosures'));
  await desk.locator('#confirm-disclose').click();
  const answer = await answered;
  if (!answer.ok()) throw new Error(`The full data were refused: ${await answer.text()}`);
  await desk.locator('#confirm-disclose').waitFor({ state: 'hidden' });
  await shoot(desk, '12-case-in-full');
}

async function refuseAtDesk({ shoot }: Round, desk: Page): Promise<void> {
  await desk.locator('#refuse').click();
  await desk.locator('#reason-photo_unclear').click();
  await desk.locator('#reason-photo_unclear-frontPhotoId').click();
  await desk.locator('#comment').fill('人像面右下角反光，看不清号码后四位');
  await shoot(desk, '13-refusal');
  await desk.locator('#confirm-refuse').click();
  await desk.locator('#confirm-refuse').waitFor({ state: 'hidden' });
  await shoot(desk, '14-refused');
}

async function takeRound(round: Round): Promise<void> {
  const account = `tour-${Object.values(round.look).join('-')}`;
  const card = makePerson({ name: '林知夏' });
  const phone = await openPhone(round);
  const page = await phone.newPage();
  await submitAsPerson(round, page, account, card);
  const desk = await openDesk(round);
  await claimAtDesk(round, desk);
  await refuseAtDesk(round, desk);
  await page.reload();
  await page.locator('#fix').waitFor();
  await round.shoot(page, '15-refused');
  await page.locator('#fix').click();
  await page.locator('#name').waitFor();
  await round.shoot(page, '16-fix');
  await choosePhoto(page, 'front', await frontPhoto(card));
  await goToConfirm(page);
  await page.locator('#consent').click();
  await page.locator('#submit').click();
  await page.locator('#withdraw').waitFor();
  await desk.goto(`${round.url}/console/`);
  await desk.locator('#next-case').click();
  await desk.locator('#approve').click();
  await desk.locator('#confirm-approve').click();
  await desk.locator('#confirm-approve').waitFor({ state: 'hidden' });
  await page.goto(`${round.url}/#/real-name/home/index`);
  await page.reload();
  await page.locator('#masked-name').waitFor();
  await round.shoot(page, 'verified');
  await page.goto(`${round.url}/#/pages/settings/index`);
  await page.locator('#sign-out').waitFor();
  await round.shoot(page, '18-settings');
  await phone.close();
  await desk.context().close();
}
