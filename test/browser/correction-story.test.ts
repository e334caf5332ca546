import { maskName } from '../../domain/identity/mask';
import { zhCN } from '../../miniapp/correction/words/zh-CN';
import { backPhoto } from '../support/specimen';
import { verifyAccount } from '../support/verify-account';
import { approve, claimNext, disclose, signInToDesk } from './support/desk';
import { fillIn, seen, sees, signIn, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

browserTest(
  'R28 whose name was changed sends the new card and the proof, a senior compares both cards, and the real name says what is so now',
  async (screens) => {
    const account = 'correction-name';
    const { card } = await verifyAccount(screens.url, account);
    const after = { ...card, name: '欧阳清和' };
    const page = await screens.phone();
    await signIn(page, screens.url, account);
    await seen(page, '#go-pay').click();
    await seen(page, '#pay-more').click();
    await seen(page, '#go-real-name').click();
    await seen(page, '#go-correction').click();
    await seen(page, '#kind-name').click();
    await seen(page, '#name').waitFor();
    await fillIn(page, after);
    await uploadPhoto(page, 'proof-1', await backPhoto(after));
    await seen(page, '#next').click();
    await seen(page, '#consent').click();
    await seen(page, '#submit').click();
    await sees(page, zhCN.correctionStatus.pendingTitle);

    const desk = await screens.desk();
    await signInToDesk(desk, screens.url, 'senior');
    await claimNext(desk);
    await disclose(desk);
    await desk.locator('#change-name').getByText(card.name).waitFor();
    await desk.locator('#change-name').getByText(after.name).waitFor();
    await approve(desk);

    await page.reload();
    await sees(page, zhCN.correctionStatus.approvedTitle);
    await seen(page, '#see-real-name').click();
    await sees(page, maskName(after.name));
    await seen(page, '#go-correction').click();
    await sees(page, zhCN.correctionKind.earlier);
    await sees(page, maskName(card.name));
  },
);
