import { zhCN } from '../../miniapp/real-name/words/zh-CN';
import { makeExpiring, newerCard } from '../support/people';
import { backPhoto, frontPhoto } from '../support/specimen';
import { verifyAccount } from '../support/verify-account';
import { approve, claimNext, signInToDesk } from './support/desk';
import { seen, sees, signIn, typeInto, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

browserTest(
  'R18 whose ID card expires sends in the new one by two photos and two dates, and is verified all the while',
  async (screens) => {
    const account = 'renewal-story';
    const { card } = await verifyAccount(screens.url, account, makeExpiring(29));
    const newer = newerCard(card);
    const page = await screens.phone();
    await signIn(page, screens.url, account);
    await seen(page, '#go-pay').click();
    await seen(page, '#pay-real-name').click();
    await seen(page, '#document-state').waitFor();
    await seen(page, '#renew').click();
    await uploadPhoto(page, 'front', await frontPhoto(newer));
    await uploadPhoto(page, 'back', await backPhoto(newer));
    await typeInto(page, '#valid-from', newer.validFrom);
    await seen(page, '#long-term').click();
    await seen(page, '#next').click();
    await seen(page, '#consent').click();
    await seen(page, '#submit').click();
    await sees(page, zhCN.renewal.pendingTitle);
    await seen(page, '#done').click();
    await sees(page, '已实名');

    const desk = await screens.desk();
    await signInToDesk(desk, screens.url, 'agent');
    await claimNext(desk);
    await approve(desk);

    await page.goto(`${screens.url}/#/real-name/status/index`);
    await page.reload();
    await sees(page, zhCN.renewal.approvedTitle);
    await seen(page, '#see-real-name').click();
    await sees(page, newer.validFrom.replaceAll('-', '.'));
    expect(await seen(page, '#document-state').count()).toBe(0);
  },
);
