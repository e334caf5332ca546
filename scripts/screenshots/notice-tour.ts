import { seen, signIn } from '../../test/browser/support/person';
import { reportNewest } from '../../test/support/activity';
import { inboxOf } from '../../test/support/notices';
import { makeExpiring } from '../../test/support/people';
import { setClock } from '../../test/support/set-clock';
import { verifyAccount } from '../../test/support/verify-account';
import { openPhone, phoneLooks, type Round, type Tour } from './round';

/** What somebody is told: nothing yet, several messages of several days, and how they want to be told. */
export const noticeTour: Tour = {
  name: 'notice',
  settings: {},
  looks: phoneLooks,
  prepare: async () => undefined,
  take: takeRound,
};

async function takeRound(round: Round): Promise<void> {
  const { url, look, shoot } = round;
  const account = `notice-${Object.values(look).join('-')}`;
  await setClock(url, { now: new Date().toISOString() });
  const phone = await openPhone(round);
  const page = await phone.newPage();
  await signIn(page, url, account);
  await seen(page, '#go-inbox').click();
  await seen(page, '#go-notice-settings').waitFor();
  await shoot(page, '60-inbox-empty');

  const { person } = await verifyAccount(url, account, makeExpiring(29));
  await setClock(url, { advanceDays: 1 });
  await reportNewest(person);
  await page.goto(`${url}/#/pages/me/index`);
  await page.reload();
  await seen(page, '#go-inbox .badge').waitFor();
  await shoot(page, '61-me-unread');
  await seen(page, '#go-inbox').click();
  await seen(page, '#read-all').waitFor();
  await shoot(page, '62-inbox');
  const [newest] = await inboxOf(person);
  await person.post(`/v1/notices/${newest?.id}/read`);
  await page.reload();
  await seen(page, '#read-all').waitFor();
  await shoot(page, '63-inbox-one-read');
  await seen(page, '#go-notice-settings').click();
  await seen(page, '#channel-mail').click();
  await shoot(page, '64-settings');
  await phone.close();
}
