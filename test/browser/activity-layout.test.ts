import { maskName } from '../../domain/identity/mask';
import { activityOf, report } from '../support/activity';
import { askToClear, makeClearingInput } from '../support/clearing';
import { signInAgent } from '../support/review-agent';
import { verifyAccount } from '../support/verify-account';
import { chooseInSettings, expectNoChinese, expectNoOverhang } from './support/layout';
import { seen, signIn } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

browserTest(
  'R41 the activity, a frozen account and the receipt fit a small phone in the largest text, in English',
  async (screens) => {
    const account = 'cleared-and-frozen';
    const { person, card } = await verifyAccount(screens.url, account);
    await askToClear(person, await makeClearingInput(person));
    for (const name of ['agent', 'senior']) {
      const staff = await signInAgent(screens.url, name);
      await staff.decide(await staff.claim('clearing'), { decision: 'approve' });
    }
    const page = await screens.phone({ viewport: { width: 320, height: 700 }, locale: 'en' });
    await signIn(page, screens.url, account);
    await chooseInSettings(page, '#language-en');
    await chooseInSettings(page, '#text-extraLarge');
    const fits = expectNoOverhang(page);
    const look = async (where: string) => {
      await fits(where);
      await expectNoChinese(page, where, [maskName(card.name)]);
    };

    await page.goto(`${screens.url}/#/clearing/status/index`);
    await seen(page, '#see-receipt').click();
    await seen(page, '#save-receipt').waitFor();
    await look('receipt');
    const [saved] = await Promise.all([page.waitForEvent('download'), seen(page, '#save-receipt').click()]);
    expect(saved.suggestedFilename()).toBe('clearing-receipt.pdf');

    await page.goto(`${screens.url}/#/activity/list/index`);
    const { activities } = await activityOf(person);
    const [newest] = activities;
    await seen(page, `#not-me-${newest?.id}`).click();
    await look('before a report');
    await seen(page, '#dialog-confirm').click();
    await seen(page, '#frozen').waitFor();
    await look('frozen');
    expect((await report(person, newest?.id)).body.status).toBe('open');
  },
);
