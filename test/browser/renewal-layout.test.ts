import type { Page } from 'playwright-core';
import { maskName } from '../../domain/identity/mask';
import { makeExpiring, newerCard, type Person } from '../support/people';
import { backPhoto, frontPhoto } from '../support/specimen';
import { verifyAccount } from '../support/verify-account';
import { chooseInSettings, expectNoChinese, expectNoOverhang } from './support/layout';
import { seen, signIn, typeInto, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

/** Walks all pages of a renewal, and looks at each once it stands. */
async function walk(page: Page, card: Person, look: (where: string) => Promise<void>): Promise<void> {
  const newer = newerCard(card);
  await seen(page, '#go-pay').click();
  await seen(page, '#pay-real-name').click();
  await seen(page, '#document-state').waitFor();
  await look('real name, expiring');
  await seen(page, '#renew').click();
  await typeInto(page, '#valid-from', card.validFrom);
  await seen(page, '#next').click();
  await seen(page, '#photo-front-problem').waitFor();
  await look('form, with what is wrong');
  await typeInto(page, '#valid-from', newer.validFrom);
  await seen(page, '#long-term').click();
  await uploadPhoto(page, 'front', await frontPhoto(newer));
  await uploadPhoto(page, 'back', await backPhoto(newer));
  await seen(page, '#next').click();
  await seen(page, '#consent').waitFor();
  await look('confirm');
  await seen(page, '#consent').click();
  await seen(page, '#submit').click();
  await seen(page, '#outcome').waitFor();
  await look('status');
  // Nothing stays in review for the next test's agent to decide.
  await seen(page, '#withdraw').click();
  await seen(page, '#dialog-confirm').click();
  await seen(page, '#again').waitFor();
  await look('status, withdrawn');
}

browserTest('R41 the largest text of every page of a renewal fits a phone 320 pixels wide', async (screens) => {
  const account = 'renewal-large';
  const { card } = await verifyAccount(screens.url, account, makeExpiring(29));
  const page = await screens.phone({ viewport: { width: 320, height: 700 } });
  await signIn(page, screens.url, account);
  await chooseInSettings(page, '#text-extraLarge');
  await walk(page, card, expectNoOverhang(page));
});

browserTest('R41 in English a renewal shows no Chinese but names', async (screens) => {
  const account = 'renewal-english';
  const { card } = await verifyAccount(screens.url, account, makeExpiring(29));
  const page = await screens.phone({ locale: 'en' });
  await signIn(page, screens.url, account);
  await chooseInSettings(page, '#language-en');
  await walk(page, card, (where) => expectNoChinese(page, where, [maskName(card.name), '长期']));
});
