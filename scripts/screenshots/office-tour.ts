import type { Page } from 'playwright-core';
import type { Case } from '../../domain/contract/case';
import type { ParkingChoices } from '../../domain/contract/passage';
import { type Client, client, decide, refuse, signInStaff, submitted, verified } from '../../test/support/api-client';
import { correcting } from '../../test/support/correction';
import { askToClearOther, claimed, currentClaim, object } from '../../test/support/holder-claim';
import { makePerson, type Person } from '../../test/support/people';
import { signInAgent } from '../../test/support/review-agent';
import { setClock } from '../../test/support/set-clock';
import { verifyAccount } from '../../test/support/verify-account';
import { looksAt, openDesk, type Round, type Tour } from './round';

/** What is opened, and who calls. */
interface Prepared {
  differing: string;
  correction: string;
  claim: string;
  dispute: string;
  caller: Person;
}

/** The desk around a case: the queue and its dialogs, callers, the audit log, staff, one's own account, signing in. */
export const officeTour: Tour<Prepared> = {
  name: 'office',
  settings: { PHOTO_READER: 'local' },
  looks: looksAt([1280, 820]),
  prepare,
  take: async (round, prepared) => {
    await takeQueue(round, prepared);
    await takeCallers(round, prepared);
    await takeSenior(round, prepared);
    await takeHouse(round);
  },
};

async function prepare(url: string): Promise<Prepared> {
  await givenUp(url);
  const agent = await signInAgent(url);
  const senior = await signInAgent(url, 'senior');
  const { card: caller } = await verified(url);
  await correcting(url);
  const correction = (await senior.claim('correction')).id;
  const dispute = await disputed(url);
  await claimed(url, caller);
  const claim = (await senior.claim('holder-claim')).id;
  await submitted(url);
  const differing = (await agent.claim('verification')).id;
  await fillQueue(url);
  return { differing, correction, claim, dispute, caller };
}

/** A message that was tried for days, to somebody of whom the host did not say how to reach them. */
async function givenUp(url: string): Promise<void> {
  const account = 'out-of-reach';
  const body = JSON.stringify({ unreachable: true });
  const headers = { 'Content-Type': 'application/json' };
  const { status } = await client(url).send('PUT', `/v1/sandbox/host/${account}`, { body, headers });
  if (status !== 200) throw new Error(`Silencing the host failed with ${status}`);
  await verifyAccount(url, account);
  for (let tries = 0; tries < 12; tries += 1) await setClock(url, { advanceDays: 1 });
}

/** An account that objects to being cleared for somebody who proved to hold its card. */
async function disputed(url: string): Promise<string> {
  const senior = await signInAgent(url, 'senior');
  const { person: owner, card } = await verified(url);
  const { claimant, claim } = await claimed(url, card);
  await senior.decide(await senior.claim('holder-claim'), { decision: 'approve' });
  await askToClearOther(claimant, claim.id, (await currentClaim(claimant)).body.accounts[0]?.id);
  await object(owner);
  return (await senior.claim('dispute')).id;
}

/** One that was refused, one that is parked, and some that wait. */
async function fillQueue(url: string): Promise<void> {
  const agent = await signInStaff(url);
  const taken = async (): Promise<Case> => {
    await submitted(url);
    return (await agent.post<Case>('/v1/review/claims', { kind: 'verification' })).body;
  };
  await decide(agent, await taken(), refuse);
  await park(agent, await taken());
  for (const name of ['林知夏', '阿依古丽·买买提', '欧阳若云']) await submitted(url, makePerson({ name }));
}

async function park(agent: Client, { id }: Case): Promise<void> {
  const { body } = await agent.get<ParkingChoices>('/v1/review/parking');
  const { status } = await agent.post(`/v1/review/cases/${id}/park`, {
    reason: 'awaiting_person',
    until: body.days.at(-1),
  });
  if (status !== 200) throw new Error(`Parking failed with ${status}`);
}

async function asStaff(round: Round, username: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await openDesk(round, { username, width: round.look.width });
  await work(page);
  await page.context().close();
}

/** Goes there and takes it once that is to be seen. */
async function show(round: Round, page: Page, path: string, name: string, there: string): Promise<void> {
  await page.goto(`${round.url}/console/${path}`);
  await page.locator(there).first().waitFor();
  await round.shoot(page, name);
}

async function takeQueue(round: Round, { differing }: Prepared): Promise<void> {
  await asStaff(round, 'agent', async (page) => {
    await show(round, page, '', '50-queue', '.row');
    await show(round, page, '?status=claimed', '51-queue-in-review', '.row');
    await show(round, page, '?status=parked', '52-queue-parked', '.row');
    await show(round, page, '?status=closed', '53-queue-closed', '.row');
    await show(round, page, '?kind=second-look', '54-queue-empty', '.ant-empty');
    await show(round, page, `cases/${differing}`, '55-case-that-differs', 'img[src^="blob:"]');
    const shootDialog = async (key: string, name: string) => {
      await page.keyboard.press(key);
      await page.locator('.ant-modal, .ant-drawer-content-wrapper').last().waitFor();
      await round.shoot(page, name);
      await page.keyboard.press('Escape');
      await page.locator('.ant-modal:visible, .ant-drawer-content-wrapper:visible').waitFor({ state: 'detached' });
    };
    await shootDialog('t', '56-hand-over');
    await shootDialog('w', '57-park');
    await shootDialog('d', '58-disclosure');
    await shootDialog('?', '59-shortcuts');
    await shootDialog('a', '60-approval');
    await shootDialog('r', '61-refusal');
  });
}

async function takeCallers(round: Round, { caller }: Prepared): Promise<void> {
  await asStaff(round, 'agent', async (page) => {
    await show(round, page, 'assisted-clearings', '62-callers', '#caller');
    await page.locator('#search-caller').click();
    await round.shoot(page, '63-callers-missing');
    await page.locator('#caller').fill(caller.idNumber);
    await page.locator('#call-reason').fill('来电称手机丢失，无法登录，已核对预留信息');
    await page.locator('#search-caller').click();
    await page.locator('#found-account').waitFor();
    await round.shoot(page, '64-caller-found');
  });
}

async function takeSenior(round: Round, { correction, claim, dispute }: Prepared): Promise<void> {
  await asStaff(round, 'senior', async (page) => {
    await show(round, page, `cases/${correction}`, '65-correction', 'img[src^="blob:"]');
    await show(round, page, `cases/${claim}`, '66-holder-claim', 'img[src^="blob:"]');
    await show(round, page, `cases/${dispute}`, '67-dispute', 'img[src^="blob:"]');
  });
}

async function takeHouse(round: Round): Promise<void> {
  await asStaff(round, 'auditor', async (page) => {
    await show(round, page, 'audit', '68-audit-log', '.ant-table-row');
    await show(round, page, 'audit?action=case.park', '69-audit-search', '.ant-table-row');
    await show(round, page, 'staff', '70-not-for-role', '.ant-result');
  });
  await asStaff(round, 'admin', async (page) => {
    await show(round, page, 'staff', '71-staff', '.ant-table-row');
    await page.locator('#new-staff').click();
    await page.locator('#new-username').waitFor();
    await round.shoot(page, '72-new-staff');
    await show(round, page, 'messages', '73-messages', '.ant-table-row');
    await page.locator('#resend-all').click();
    await page.locator('#keep').waitFor();
    await round.shoot(page, '74-messages-resend');
    await show(round, page, 'messages?status=unsure', '75-messages-none', '.ant-empty');
    await show(round, page, 'partners', '76-partners', '.ant-table-row');
    await show(round, page, 'account', '77-account', '#enrol');
    await page.locator('#sign-out').click();
    await page.locator('#username').waitFor();
    await round.shoot(page, '78-sign-in');
  });
}
