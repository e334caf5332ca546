import type { Page } from 'playwright-core';
import { maskName } from '../../domain/identity/mask';
import { hostSays } from '../support/clearing';
import type { Person } from '../support/people';
import { verifyAccount } from '../support/verify-account';
import { agreeAndSubmit, goToBoard, takeAllPhotos } from './support/clearing';
import { chooseInSettings, expectNoChinese, expectNoOverhang } from './support/layout';
import { seen, signIn } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

const campus = { code: 'campus', name: '校园卡', releaseUrl: 'https://example.com/release' };
/** Something to do, something to wait for, and a business line with its button. */
const inTheWay = {
  balance: 1230,
  boundCards: 2,
  refundableUntil: new Date(Date.now() + 10 * 86_400_000).toISOString(),
  businessLines: [campus],
};
const nothingInTheWay = { balance: 0, boundCards: 0, refundableUntil: null, businessLines: [] };

/** Walks all pages of clearing, the board with and without obstacles, and looks at each once it stands. */
async function walk(
  page: Page,
  { card, say }: { card: Person; say: (facts: object) => Promise<void> },
  look: (where: string) => Promise<void>,
): Promise<void> {
  await say(inTheWay);
  await goToBoard(page);
  await look('board');
  await seen(page, '#back').click();
  await seen(page, '#see-board').waitFor();
  await look('consequences');
  await say(nothingInTheWay);
  await seen(page, '#see-board').click();
  await seen(page, '#apply').waitFor();
  await look('board, all met');
  await seen(page, '#apply').click();
  await seen(page, '#next').click();
  await seen(page, '#photo-front-problem').waitFor();
  await look('request, photos missing');
  await takeAllPhotos(page, card);
  await look('request');
  await seen(page, '#next').click();
  await seen(page, '#submit').waitFor();
  await look('confirm');
  await agreeAndSubmit(page);
  await seen(page, '#outcome').waitFor();
  await look('status');
}

browserTest('R41 the largest text of every page of clearing fits a phone 320 pixels wide', async (screens) => {
  const account = 'clearing-large';
  const { person, card } = await verifyAccount(screens.url, account);
  const page = await screens.phone({ viewport: { width: 320, height: 700 } });
  await signIn(page, screens.url, account);
  await chooseInSettings(page, '#text-extraLarge');
  await walk(page, { card, say: (facts) => hostSays(screens.url, person, facts) }, expectNoOverhang(page));
});

browserTest('R41 in English clearing shows no Chinese but names', async (screens) => {
  const account = 'clearing-english';
  const { person, card } = await verifyAccount(screens.url, account);
  const page = await screens.phone({ locale: 'en' });
  await signIn(page, screens.url, account);
  await chooseInSettings(page, '#language-en');
  await walk(page, { card, say: (facts) => hostSays(screens.url, person, facts) }, (where) =>
    expectNoChinese(page, where, [card.name, maskName(card.name), campus.name]),
  );
});
