import { addDays, beijingDate, type CivilDate } from '../../domain/calendar/civil-date';
import { makeExpiring } from '../support/people';
import { setClock } from '../support/set-clock';
import { frontPhoto } from '../support/specimen';
import { verifyAccount } from '../support/verify-account';
import { approve, signInToDesk } from './support/desk';
import { chooseInSettings, expectNoChinese, expectNoOverhang } from './support/layout';
import { seen, sees, signIn, typeInto, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();
/** Of the product, once its clock was moved: everybody's card has expired, and the grace is about to end. */
let today: CivilDate;

browserTest(
  'R19 whose card has expired and who has applied for the new one sends in the receipt, and keeps everything until that is there',
  async (screens) => {
    const account = 'reissue-story';
    for (const name of [account, 'reissue-large', 'reissue-english'])
      await verifyAccount(screens.url, name, makeExpiring(5));
    await setClock(screens.url, { advanceDays: 80 });
    today = addDays(beijingDate(new Date()), 80);
    const page = await screens.phone();
    await signIn(page, screens.url, account);
    // The same prompt stands on the page before: the press must not meet it as it goes.
    await seen(page, '#go-pay').click();
    await seen(page, '#pay-real-name').waitFor();
    await seen(page, '#go-document_grace').click();
    await seen(page, '#go-reissue').click();
    await typeInto(page, '#issued-on', addDays(today, -20));
    await uploadPhoto(page, 'proof', await frontPhoto());
    await seen(page, '#next').click();
    await seen(page, '#consent').click();
    await seen(page, '#submit').click();
    await sees(page, '审核中');

    const desk = await screens.desk();
    await signInToDesk(desk, screens.url, 'agent');
    await desk.locator('#next-case').click();
    await desk.locator('#photo-paper img').waitFor();
    await approve(desk);

    await page.reload();
    await sees(page, '宽限期已延长');
    await page.goto(`${screens.url}/#/pages/pay/index`);
    await page.reload();
    await sees(page, /已收到您的换证凭证，宽限期延长至/);
  },
);

const looks = {
  large: 'R41 the largest text of every page of a reissue fits a phone 320 pixels wide',
  english: 'R41 in English a reissue shows no Chinese',
};

browserTest(looks.large, async (screens) => {
  const page = await screens.phone({ viewport: { width: 320, height: 700 } });
  await signIn(page, screens.url, 'reissue-large');
  await chooseInSettings(page, '#text-extraLarge');
  await walk(page, expectNoOverhang(page));
});

browserTest(looks.english, async (screens) => {
  const page = await screens.phone({ locale: 'en' });
  await signIn(page, screens.url, 'reissue-english');
  await chooseInSettings(page, '#language-en');
  await walk(page, (where) => expectNoChinese(page, where, []));
});

/** Walks all pages of a paper, and looks at each once it stands. */
async function walk(page: Parameters<typeof seen>[0], look: (where: string) => Promise<void>): Promise<void> {
  await seen(page, '#go-document_grace').click();
  await seen(page, '#go-reissue').click();
  await seen(page, '#issued-on').waitFor();
  await seen(page, '#next').click();
  await seen(page, '#photo-proof-problem').waitFor();
  await look('form, with what is missing');
  await typeInto(page, '#issued-on', addDays(today, -20));
  await seen(page, '#remote').click();
  await uploadPhoto(page, 'proof', await frontPhoto());
  await seen(page, '#held-open').waitFor();
  await look('form, filled in');
  await seen(page, '#next').click();
  await seen(page, '#consent').click();
  await look('confirm');
  await seen(page, '#submit').click();
  await seen(page, '#outcome').waitFor();
  await look('status');
  // Nothing stays in review for the next test's agent to decide.
  await seen(page, '#withdraw').click();
  await seen(page, '#dialog-confirm').click();
  await seen(page, '#again').waitFor();
  await look('status, withdrawn');
}
