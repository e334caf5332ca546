import type { Page } from 'playwright-core';
import { seen, signIn, typeInto, uploadPhoto } from '../../test/browser/support/person';
import { makeExpiring, newerCard, type Person } from '../../test/support/people';
import { signInAgent } from '../../test/support/review-agent';
import { setClock } from '../../test/support/set-clock';
import { backPhoto, frontPhoto } from '../../test/support/specimen';
import { verifyAccount } from '../../test/support/verify-account';
import { openPhone, phoneLooks, type Round, type Tour } from './round';

/** A card that expires is renewed: refused, in grace, suspended, and in force again (R17 to R19). */
export const renewalTour: Tour = {
  name: 'renewal',
  settings: { PHOTO_READER: 'local' },
  looks: phoneLooks,
  prepare: async () => undefined,
  take: takeRound,
};

async function takeRound(round: Round): Promise<void> {
  const { url, look } = round;
  const account = `renewal-${Object.values(look).join('-')}`;
  await setClock(url, { now: new Date().toISOString() });
  const { card } = await verifyAccount(url, account, makeExpiring(29));
  const phone = await openPhone(round);
  const page = await phone.newPage();
  await signIn(page, url, account);
  await page.goto(`${url}/#/real-name/home/index`);
  await seen(page, '#renew').waitFor();
  await round.shoot(page, '40-expiring');
  await fillIn(round, page, card);
  await seeItRefused(round, page);
  await seeItExpire(round, page);
  await phone.close();
}

async function fillIn({ shoot }: Round, page: Page, card: Person): Promise<void> {
  const newer = newerCard(card);
  await seen(page, '#renew').click();
  await seen(page, '#valid-from').waitFor();
  await shoot(page, '41-form-empty');
  await typeInto(page, '#valid-from', card.validFrom);
  await typeInto(page, '#valid-until', card.validUntil ?? '');
  await seen(page, '#next').click();
  await shoot(page, '42-form-errors');
  await uploadPhoto(page, 'front', await frontPhoto(newer));
  await uploadPhoto(page, 'back', await backPhoto(newer));
  await shoot(page, '43-form-photos');
  await typeInto(page, '#valid-from', newer.validFrom);
  await seen(page, '#long-term').click();
  await shoot(page, '44-form');
  await seen(page, '#next').click();
  await seen(page, '#consent').waitFor();
  await shoot(page, '45-confirm');
  await seen(page, '#consent').click();
  await seen(page, '#submit').click();
  await seen(page, '#outcome').waitFor();
  await shoot(page, '46-status');
}

async function seeItRefused({ url, shoot }: Round, page: Page): Promise<void> {
  await page.goto(`${url}/#/real-name/home/index`);
  await seen(page, '#renew').waitFor();
  await shoot(page, '47-in-review');
  const agent = await signInAgent(url);
  const reasons = [
    { code: 'photo_unclear', field: 'backPhotoId' },
    { code: 'data_mismatch', field: 'name' },
  ] as const;
  await agent.decide(await agent.claim('verification'), { decision: 'reject', reasons: [...reasons] });
  await page.reload();
  await seen(page, '#renew').waitFor();
  await shoot(page, '48-refused');
  await seen(page, '#renew').click();
  await seen(page, '#fix').waitFor();
  await shoot(page, '49-status-refused');
  await seen(page, '#fix').click();
  await seen(page, '#person-problem').waitFor();
  await shoot(page, '50-fix');
}

async function seeItExpire({ url, shoot }: Round, page: Page): Promise<void> {
  for (const [days, name] of [
    [60, 'grace'],
    [90, 'suspended'],
  ] as const) {
    await setClock(url, { advanceDays: days });
    await page.goto(`${url}/#/real-name/home/index`);
    await page.reload();
    await seen(page, '#document-state').waitFor();
    await shoot(page, `51-${name}`);
  }
  await page.goto(`${url}/#/pages/me/index`);
  await page.reload();
  await seen(page, '#go-pay').waitFor();
  await shoot(page, '52-me-suspended');
}
