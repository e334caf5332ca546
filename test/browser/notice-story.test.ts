import type { Page } from 'playwright-core';
import { maskName } from '../../domain/identity/mask';
import { reportNewest } from '../support/activity';
import { inboxOf } from '../support/notices';
import { makeExpiring } from '../support/people';
import { signInAgent } from '../support/review-agent';
import { submitCard, verifyAccount } from '../support/verify-account';
import { chooseInSettings, expectNoChinese, expectNoOverhang } from './support/layout';
import { seen, sees, signIn } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

const badge = (page: Page) => seen(page, '#go-inbox .badge');

browserTest(
  'R29 who is verified by a decision sees it counted on 我, opens the message, and has read it',
  async (screens) => {
    const account = 'notice-story';
    const { person } = await submitCard(screens.url, account);
    const page = await screens.phone();
    await signIn(page, screens.url, account);
    expect(await badge(page).count()).toBe(0);
    await seen(page, '#go-inbox').click();
    await sees(page, '还没有消息');

    const agent = await signInAgent(screens.url);
    await agent.decide(await agent.claim('verification'), { decision: 'approve' });
    await seen(page, '#back').click();
    await badge(page).waitFor();
    expect(await badge(page).textContent()).toBe('1');

    await seen(page, '#go-inbox').click();
    const [verified] = await inboxOf(person);
    await seen(page, `#notice-${verified?.id}`).click();
    await sees(page, '已实名');
    await seen(page, '#back').click();
    await sees(page, '没有未读消息');
    await seen(page, '#back').click();
    await seen(page, '#go-inbox').waitFor();
    await badge(page).waitFor({ state: 'hidden' });
    expect((await inboxOf(person)).map(({ kind, readAt }) => [kind, readAt !== null])).toEqual([['verified', true]]);
  },
);

browserTest('R41 the inbox and its settings fit a small phone in the largest text, in English', async (screens) => {
  const account = 'notice-layout';
  const { person, card } = await verifyAccount(screens.url, account, makeExpiring(29));
  await reportNewest(person);
  const page = await screens.phone({ viewport: { width: 320, height: 700 }, locale: 'en' });
  await signIn(page, screens.url, account);
  await chooseInSettings(page, '#language-en');
  await chooseInSettings(page, '#text-extraLarge');
  const fits = expectNoOverhang(page);
  const look = async (where: string) => {
    await fits(where);
    await expectNoChinese(page, where, [maskName(card.name)]);
  };
  await badge(page).waitFor();
  await look('me, with the badge');
  await seen(page, '#go-inbox').click();
  await seen(page, '#read-all').waitFor();
  await look('inbox');
  await seen(page, '#go-notice-settings').click();
  await seen(page, '#channel-mail').click();
  await look('settings');
});
