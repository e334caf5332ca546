import type { Page } from 'playwright-core';
import { clearingPurposes } from '../../domain/clearing/clearing-photos';
import { agreeAndSubmit } from '../../test/browser/support/clearing';
import { seen, signIn, uploadPhoto } from '../../test/browser/support/person';
import { hostSays } from '../../test/support/clearing';
import type { Person } from '../../test/support/people';
import { signInAgent } from '../../test/support/review-agent';
import { backPhoto, bankCardPhoto, frontPhoto, holdingPhoto } from '../../test/support/specimen';
import { verifyAccount } from '../../test/support/verify-account';
import { openPhone, phoneLooks, type Round, type Tour } from './round';

/** A verified person has their real name cleared: what is in the way, the request, two reviews, and what is then. */
export const clearingTour: Tour = {
  name: 'clearing',
  settings: { PHOTO_READER: 'local' },
  looks: phoneLooks,
  prepare: async () => undefined,
  take: takeRound,
};

/** Something to do, something to wait for, and a business line with its button. */
const inTheWay = () => ({
  balance: 1230,
  boundCards: 2,
  refundableUntil: new Date(Date.now() + 10 * 86_400_000).toISOString(),
  businessLines: [{ code: 'campus', name: '校园卡', releaseUrl: 'https://example.com/release' }],
});
const nothingInTheWay = { balance: 0, boundCards: 0, refundableUntil: null, businessLines: [] };

async function takeRound(round: Round): Promise<void> {
  const { url, look } = round;
  const account = `clearing-${Object.values(look).join('-')}`;
  const { person, card } = await verifyAccount(url, account);
  await hostSays(url, person, inTheWay());
  const phone = await openPhone(round);
  const page = await phone.newPage();
  await signIn(page, url, account);
  await seeWhatIsInTheWay(round, page);
  await hostSays(url, person, nothingInTheWay);
  await askForIt(round, page, card);
  await seeItDecided(round, page);
  await phone.close();
}

async function seeWhatIsInTheWay({ shoot }: Round, page: Page): Promise<void> {
  await seen(page, '#go-pay').click();
  await seen(page, '#pay-more').click();
  await seen(page, '#go-real-name').click();
  await seen(page, '#masked-name').waitFor();
  await shoot(page, '20-verified');
  await seen(page, '#real-name-more').click();
  await seen(page, '#go-clearing').waitFor();
  await shoot(page, '21-more');
  await seen(page, '#go-clearing').click();
  await seen(page, '#see-board').waitFor();
  await shoot(page, '22-consequences');
  await seen(page, '#see-board').click();
  await seen(page, '#board-summary').waitFor();
  await shoot(page, 'board');
}

async function askForIt({ shoot }: Round, page: Page, card: Person): Promise<void> {
  await seen(page, '#check-again').click();
  await seen(page, '#apply').waitFor();
  await shoot(page, '23-board-all-met');
  await seen(page, '#apply').click();
  await seen(page, '#photo-front').waitFor();
  await seen(page, '#next').click();
  await seen(page, '#photo-front-problem').waitFor();
  await shoot(page, '24-request-photos-missing');
  const pictures = {
    front: await frontPhoto(card),
    back: await backPhoto(card),
    holding: await holdingPhoto(card),
    'bank-card': await bankCardPhoto(card),
  };
  for (const purpose of clearingPurposes) await uploadPhoto(page, purpose, pictures[purpose]);
  await shoot(page, '25-request');
  await seen(page, '#next').click();
  await seen(page, '#submit').waitFor();
  await shoot(page, '26-clearing-confirm');
  await agreeAndSubmit(page);
}

async function seeItDecided({ url, shoot }: Round, page: Page): Promise<void> {
  await seen(page, '#withdraw').waitFor();
  await shoot(page, '27-clearing-in-review');
  const agent = await signInAgent(url);
  await agent.decide(await agent.claim('clearing'), { decision: 'approve' });
  await page.reload();
  await seen(page, '#withdraw').waitFor();
  await shoot(page, '28-clearing-second-review');
  const senior = await signInAgent(url, 'senior');
  const comment = '已为您办结，感谢您的耐心';
  await senior.decide(await senior.claim('clearing'), { decision: 'approve', comment });
  await page.reload();
  await seen(page, '#verify-again').waitFor();
  await shoot(page, '29-cleared');
  await page.goto(`${url}/#/real-name/status/index`);
  await page.reload();
  await seen(page, '#see-clearing').waitFor();
  await shoot(page, '30-status-after-clearing');
}
