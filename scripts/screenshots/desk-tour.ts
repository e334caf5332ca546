import type { Page } from 'playwright-core';
import { clearingPhotoFields, purposeOf } from '../../domain/clearing/clearing-photos';
import { reportNewest } from '../../test/support/activity';
import { type Client, upload } from '../../test/support/api-client';
import { askToClear, hostSays } from '../../test/support/clearing';
import type { Person } from '../../test/support/people';
import { type ReviewAgent, signInAgent } from '../../test/support/review-agent';
import { backPhoto, bankCardPhoto, frontPhoto, holdingPhoto } from '../../test/support/specimen';
import { verifyAccount } from '../../test/support/verify-account';
import { looksAt, openDesk, type Round, type Tour } from './round';

/** Cases in the hands of whoever shows them. */
interface AtHand {
  look: string;
  disagreement: string;
  clearing: string;
  second: string;
}

/** What the desk shows besides the review of a submission: requests to clear, second opinions, reports, figures. */
export const deskTour: Tour<AtHand> = {
  name: 'desk',
  settings: { PHOTO_READER: 'local', SECOND_LOOK_PERCENT: '100' },
  looks: looksAt([1280, 820]),
  prepare,
  take: takeRound,
};

type Opinion = Parameters<ReviewAgent['decide']>[1];

const approve: Opinion = { decision: 'approve' };
const mismatch: Opinion = {
  decision: 'reject',
  reasons: [{ code: 'data_mismatch', field: 'name' }],
  note: '姓名第三字与照片不同',
};

async function prepare(url: string): Promise<AtHand> {
  const [agent, agent2, senior] = await Promise.all(['agent', 'agent2', 'senior'].map((one) => signInAgent(url, one)));
  if (!agent || !agent2 || !senior) throw new Error('Nobody is signed in');
  /** Somebody verified, whose second look is decided before the next one is drawn. */
  const verified = async (name: string, opinion = approve) => {
    const made = await verifyAccount(url, name);
    await agent2.decide(await agent2.claim('second-look'), opinion);
    return made;
  };
  const reporter = await verified('desk-reporter');
  await reportNewest(reporter.person);
  await verified('desk-disputed', mismatch);
  const disagreement = (await senior.claim('disagreement')).id;

  await ask(await verified('desk-first'));
  const first = await agent.claim('clearing');
  await agent.decide(first, approve);
  const second = (await senior.claim('clearing')).id;
  const asking = await verified('desk-clearing');
  await ask(asking);
  const clearing = (await agent.claim('clearing')).id;
  await hostSays(url, asking.person, { boundCards: 1 });

  await verifyAccount(url, 'desk-look');
  const look = (await agent2.claim('second-look')).id;
  return { look, disagreement, clearing, second };
}

async function ask({ person, card }: { person: Client; card: Person }): Promise<void> {
  const pictures = {
    front: await frontPhoto(card),
    back: await backPhoto(card),
    holding: await holdingPhoto(card),
    'bank-card': await bankCardPhoto(card),
  };
  const ids: [string, string][] = [];
  for (const field of clearingPhotoFields) {
    const { body } = await upload(person, purposeOf[field], pictures[purposeOf[field]]);
    ids.push([field, body.id]);
  }
  const { status } = await askToClear(person, Object.fromEntries(ids));
  if (status !== 201) throw new Error(`Asking to clear failed with ${status}`);
}

async function takeRound(round: Round, cases: AtHand): Promise<void> {
  const { width } = round.look;
  await asStaff(round, 'agent', async (page) => {
    await showCase(round, page, cases.clearing, '40-clearing-case', '#approvals');
  });
  await asStaff(round, 'agent2', async (page) => {
    await showCase(round, page, cases.look, '41-second-look', '#approve');
  });
  await asStaff(round, 'senior', async (page) => {
    await showCase(round, page, cases.second, '42-clearing-second-approval', '#approvals');
    await showCase(round, page, cases.disagreement, '43-disagreement', '#settlement-first');
    for (const [path, name, there] of [
      ['reports', '44-reports', '.ant-card'],
      ['agreement', '45-agreement', 'table'],
      ['figures', '46-figures', '.tiles'],
      ['figures?kind=clearing', '47-figures-of-clearings', '.tiles'],
    ] as const) {
      await page.goto(`${round.url}/console/${path}`);
      await page.locator(there).first().waitFor();
      await round.shoot(page, name);
    }
  });

  async function asStaff({ browser, url, look, shoot }: Round, username: string, work: (page: Page) => Promise<void>) {
    const page = await openDesk({ browser, url, look, shoot }, { username, width });
    await work(page);
    await page.context().close();
  }
}

async function showCase({ url, shoot }: Round, page: Page, id: string, name: string, there: string): Promise<void> {
  await page.goto(`${url}/console/cases/${id}`);
  await page.locator(there).first().waitFor();
  await page.locator('img[src^="blob:"]').nth(1).waitFor();
  await shoot(page, name);
}
