import type { Page } from 'playwright-core';
import { zhCN as desk } from '../../console/words/zh-CN';
import { zhCN } from '../../miniapp/holder-claim/words/zh-CN';
import { zhCN as objectionWords } from '../../miniapp/objection/words/zh-CN';
import type { Person } from '../support/people';
import { signInAgent } from '../support/review-agent';
import { setClock } from '../support/set-clock';
import { frontPhoto } from '../support/specimen';
import { verifyAccount } from '../support/verify-account';
import { claimNext, signInToDesk } from './support/desk';
import { confirmAndSubmit, fillIn, goToConfirm, goToForm, seen, sees, signIn, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

/** Verified nowhere else, the person meets the other account, and claims the card; an agent accepts the proof. */
async function proveToBeHolder(page: Page, url: string, account: string, card: Person): Promise<void> {
  await signIn(page, url, account);
  await goToForm(page);
  await fillIn(page, card);
  await goToConfirm(page);
  await seen(page, '#submit').click();
  await seen(page, '#go-holder-claim').click();
  await seen(page, '#start-claim').click();
  // What was typed and photographed is there already.
  await seen(page, '#photo-front-kept').waitFor();
  expect(await seen(page, '#id-number').inputValue()).toBe(card.idNumber);
  await uploadPhoto(page, 'holding', await frontPhoto(card));
  await seen(page, '#next').click();
  await seen(page, '#consent').click();
  await seen(page, '#submit').click();
  await sees(page, zhCN.claimStatus.pendingTitle);
  const agent = await signInAgent(url);
  await agent.decide(await agent.claim('holder-claim'), { decision: 'approve' });
  await sees(page, zhCN.claimStatus.provedTitle);
}

async function askToClear(page: Page): Promise<void> {
  await seen(page, '#clear-account').click();
  await seen(page, '#dialog-confirm').click();
  await sees(page, zhCN.claimStatus.announcedTitle);
}

/** 支付 says what is asked of the account, and leads there. */
async function openObjection(page: Page, url: string, account: string): Promise<void> {
  await signIn(page, url, account);
  await seen(page, '#go-pay').click();
  await seen(page, '#go-clearing_announced').click();
  await sees(page, objectionWords.objection.openTitle);
}

browserTest(
  'R8 R25 R27 an ID card stuck on another account is freed without entering it, and verified anew',
  async (screens) => {
    screens.tolerate(/409 \(Conflict\)|404 \(Not Found\)/);
    const { card } = await verifyAccount(screens.url, 'holder-old');
    const page = await screens.phone();
    await proveToBeHolder(page, screens.url, 'holder-new', card);
    expect(await seen(page, '#claimed-account').textContent()).not.toContain('holder-old');
    await askToClear(page);

    const old = await screens.phone();
    await openObjection(old, screens.url, 'holder-old');
    await setClock(screens.url, { advanceDays: 8 });
    await page.reload();
    await sees(page, zhCN.claimStatus.clearingTitle);
    for (const username of ['agent', 'senior']) {
      const staff = await signInAgent(screens.url, username);
      await staff.decide(await staff.claim('clearing'), { decision: 'approve' });
    }
    await sees(page, zhCN.claimStatus.clearedTitle);
    await old.reload();
    await sees(old, objectionWords.objection.clearedTitle);

    await seen(page, '#verify-now').click();
    await seen(page, '#photo-front-kept').waitFor();
    expect(await seen(page, '#name').inputValue()).toBe(card.name);
    await confirmAndSubmit(page);
    const agent = await signInAgent(screens.url);
    await agent.decide(await agent.claim('verification'), { decision: 'approve' });
    await seen(page, '#see-real-name').waitFor();
  },
);

browserTest('R25 the account objects, and a senior who sees both sides ends the claim', async (screens) => {
  screens.tolerate(/409 \(Conflict\)|404 \(Not Found\)/);
  const { card } = await verifyAccount(screens.url, 'objecting-old');
  const page = await screens.phone();
  await proveToBeHolder(page, screens.url, 'objecting-new', card);
  await askToClear(page);

  const old = await screens.phone();
  await openObjection(old, screens.url, 'objecting-old');
  await seen(old, '#objection-words').fill('身份证一直在我手里');
  await seen(old, '#object').click();
  await seen(old, '#dialog-confirm').click();
  await sees(old, objectionWords.objection.objectedTitle);

  const senior = await screens.desk();
  await signInToDesk(senior, screens.url, 'senior');
  await claimNext(senior);
  await senior.getByText('身份证一直在我手里').waitFor();
  await senior.locator('#refuse').click();
  await senior.locator('#reason-objection_upheld').check();
  await senior.locator('#confirm-refuse').click();
  await senior.getByText(desk.dispute.settled.rejected).waitFor();

  await page.reload();
  await sees(page, zhCN.claimStatus.rejectedTitle);
  await old.reload();
  await sees(old, objectionWords.objection.endedTitle);
});
