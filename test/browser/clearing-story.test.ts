import { maskName } from '../../domain/identity/mask';
import { zhCN } from '../../miniapp/clearing/words/zh-CN';
import { hostSays } from '../support/clearing';
import { signInAgent } from '../support/review-agent';
import { verifyAccount } from '../support/verify-account';
import { agreeAndSubmit, ask, goToBoard } from './support/clearing';
import { fillIn, seen, sees, signIn } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

browserTest(
  'R21 R22 R23 every obstacle is seen at once, put right one by one, and then asked for; the request can be taken back',
  async (screens) => {
    const account = 'clearing-board';
    const { person, card } = await verifyAccount(screens.url, account);
    await hostSays(screens.url, person, { balance: 1230, boundCards: 2 });
    const page = await screens.phone();
    await signIn(page, screens.url, account);
    await goToBoard(page);
    await sees(page, '还有 2 项未满足');
    await sees(page, '余额 12.30 元');
    expect(await seen(page, '#apply').count()).toBe(0);

    // The way leads to 支付, and the board is fresh when the person is back.
    await seen(page, '#cure-balance_zero').click();
    await seen(page, '#pay-more').waitFor();
    await hostSays(screens.url, person, { balance: 0 });
    await seen(page, '#back').click();
    await sees(page, '还有 1 项未满足');
    await hostSays(screens.url, person, { boundCards: 0 });
    await seen(page, '#check-again').click();
    await sees(page, '条件都已满足');

    await ask(page, card);
    await sees(page, zhCN.clearingStatus.pendingTitle);
    await sees(page, /预计.+月.+日前完成/);
    await seen(page, '#withdraw').click();
    await seen(page, '#dialog-confirm').click();
    await sees(page, zhCN.clearingStatus.withdrawnTitle);

    // Nothing has to be done twice: the photos are there for the next request (R7).
    await seen(page, '#again').click();
    await seen(page, '#apply').click();
    await seen(page, '#photo-bank-card-kept').waitFor();
    await seen(page, '#next').click();
    await sees(page, maskName(card.name));
  },
);

browserTest('R22 a wallet that does not answer is shown as such and never counts as met', async (screens) => {
  const account = 'clearing-silent';
  const { person } = await verifyAccount(screens.url, account);
  await hostSays(screens.url, person, { unreachable: true });
  const page = await screens.phone();
  await signIn(page, screens.url, account);
  await goToBoard(page);
  await sees(page, '没有查到');
  expect(await seen(page, '#apply').count()).toBe(0);
  await hostSays(screens.url, person, { unreachable: false });
  await seen(page, '#again-balance_zero').click();
  await sees(page, '条件都已满足');
});

browserTest('R23 R26 R27 two people agree, the real name ends, and the account is verified anew', async (screens) => {
  const account = 'clearing-cleared';
  const { card } = await verifyAccount(screens.url, account);
  const page = await screens.phone();
  await signIn(page, screens.url, account);
  await goToBoard(page);
  await ask(page, card);
  await sees(page, zhCN.clearingStatus.pendingTitle);

  const agent = await signInAgent(screens.url);
  await agent.decide(await agent.claim('clearing'), { decision: 'approve' });
  await sees(page, zhCN.clearingStatus.secondTitle);
  const senior = await signInAgent(screens.url, 'senior');
  await senior.decide(await senior.claim('clearing'), { decision: 'approve' });
  await sees(page, zhCN.clearingStatus.clearedTitle);

  await seen(page, '#verify-again').click();
  await seen(page, '#start').click();
  await seen(page, '#name').waitFor();
  expect(await seen(page, '#name').inputValue()).toBe('');
  await fillIn(page, card);
});

browserTest('R24 a refusal names what to take again; the other photos are kept', async (screens) => {
  const account = 'clearing-refused';
  const { card } = await verifyAccount(screens.url, account);
  const page = await screens.phone();
  await signIn(page, screens.url, account);
  await goToBoard(page);
  await ask(page, card);
  await sees(page, zhCN.clearingStatus.pendingTitle);

  const agent = await signInAgent(screens.url);
  await agent.decide(await agent.claim('clearing'), {
    decision: 'reject',
    reasons: [{ code: 'wrong_bank_card', field: 'bankCardPhotoId' }],
    comment: '请拍尾号与开户时一致的卡',
  });
  await sees(page, zhCN.clearingStatus.rejectedTitle);
  await sees(page, '请拍尾号与开户时一致的卡');
  await seen(page, '#again').click();
  await seen(page, '#apply').click();
  await seen(page, '#photo-bank-card-problem').waitFor();
  await seen(page, '#photo-holding-kept').waitFor();
  expect(await seen(page, '#photo-bank-card-kept').count()).toBe(0);
});

browserTest('R23 a card bound after the board was seen leads back to it, with what changed', async (screens) => {
  screens.tolerate(/409 \(Conflict\)/);
  const account = 'clearing-changed';
  const { person, card } = await verifyAccount(screens.url, account);
  const page = await screens.phone();
  await signIn(page, screens.url, account);
  await goToBoard(page);
  await seen(page, '#apply').waitFor();
  await hostSays(screens.url, person, { boundCards: 1 });
  await ask(page, card);
  await seen(page, '#board-changed').waitFor();
  await sees(page, zhCN.board.changed);

  await hostSays(screens.url, person, { boundCards: 0 });
  await seen(page, '#check-again').click();
  await seen(page, '#apply').click();
  await seen(page, '#photo-front-kept').waitFor();
  await seen(page, '#next').click();
  await agreeAndSubmit(page);
  await sees(page, zhCN.clearingStatus.pendingTitle);
});
