import type { Me } from '../../../domain/contract/account';
import { endToldDays } from '../../../domain/holder-claim/objection';
import { reportNewest } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, hold, makeInput, signInStaff, submit } from '../../support/api-client';
import {
  announced,
  claimed,
  claimsGoOn,
  currentClaim,
  holdClaimCase,
  holdClaimedClearing,
  object,
  objectionOf,
  withdrawClaim,
} from '../../support/holder-claim';

let api: TestApi;
let start: Date;
beforeAll(async () => {
  api = await startApi();
  start = api.clock.now();
});
afterEach(() => api.clock.setTo(start));
afterAll(() => api.stop());

const dayMs = 86_400_000;
const inDays = (days: number) => api.clock.setTo(new Date(start.getTime() + days * dayMs));
const meOf = async (person: Client, language = 'zh-CN') =>
  (await person.get<Me>('/v1/me', { 'Accept-Language': language })).body;
const glance = async (person: Client) => (await meOf(person)).objection?.status;

describe('R25 an announced clearing that something holds up', () => {
  async function heldUp() {
    const parties = await announced(api);
    await reportNewest(parties.claimant);
    inDays(7.01);
    await claimsGoOn(api);
    return parties;
  }

  it('may be objected to until its review begins: nothing is said to be under way that is not', async () => {
    const { owner, claimant } = await heldUp();
    expect((await currentClaim(claimant)).body.status).toBe('announced');
    expect((await objectionOf(owner)).body.status).toBe('open');
    expect((await meOf(owner)).prompts[0]?.words).toMatch(/审核还没有开始/);
    expect(await object(owner)).toMatchObject({ status: 200, body: { status: 'objected' } });
  });
});

it('R25, R41: by when to object is said as the pages say a date', async () => {
  const { owner, claim } = await announced(api);
  const [, month, day, time] = /-(\d\d)-(\d\d)T(.{5})/.exec(beijing(claim.objectionUntil ?? '')) ?? [];
  expect((await meOf(owner)).prompts[0]?.words).toContain(`${Number(month)}月${Number(day)}日 ${time}前`);
  expect((await meOf(owner, 'en')).prompts[0]?.words).toMatch(new RegExp(`before ${Number(day)} \\p{L}+ ${time}`, 'u'));
});

/** As a clock in Beijing shows it. */
function beijing(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
}

describe('R25 how it ended is told at a glance', () => {
  it('for a while, where nothing came of it; to its owner only', async () => {
    const { owner, claimant, claim } = await announced(api);
    await withdrawClaim(claimant, claim.id);
    expect([await glance(owner), await glance(claimant)]).toEqual(['ended', undefined]);
    inDays(endToldDays + 1);
    expect(await glance(owner)).toBeUndefined();
  });

  it('where the real name was cleared, until the account is verified anew', async () => {
    const { owner, claimant, claim } = await announced(api);
    await object(owner);
    const [agent, senior] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
    await decide(senior, await holdClaimCase(api, senior, claim, 'dispute'), approve);
    await api.deps.afterwards.settled();
    expect(await glance(owner)).toBe('overruled');
    await decide(agent, await holdClaimedClearing(api, agent, claim), approve);
    await decide(senior, await holdClaimedClearing(api, senior, claim), approve);
    expect(await glance(owner)).toBe('cleared');
    expect(await timeline(claimant)).toEqual([
      'submitted:done',
      'proof:done',
      'objection:done',
      'dispute:done',
      'clearing:done',
      'result:done',
    ]);

    const { body: anew } = await submit(owner, await makeInput(owner));
    await decide(agent, await hold(agent, anew), approve);
    expect((await meOf(owner)).realName.status).toBe('active');
    expect(await glance(owner)).toBeUndefined();
  });
});

it('R25: the steps of a claim leave out none that was gone through, and each has its date', async () => {
  const agent = await signInStaff(api.url);
  const refused = await claimed(api.url);
  const reasons = [{ code: 'photo_unclear', field: 'holdingPhotoId' }];
  await decide(agent, await holdClaimCase(api, agent, refused.claim), { decision: 'reject', reasons });
  expect(await timeline(refused.claimant)).toEqual(['submitted:done', 'proof:done', 'result:done']);

  const upheld = await announced(api);
  await object(upheld.owner);
  const senior = await signInStaff(api.url, 'senior');
  const held = await holdClaimCase(api, senior, upheld.claim, 'dispute');
  await decide(senior, held, { decision: 'reject', reasons: [{ code: 'objection_upheld' }] });
  const gone = ['submitted:done', 'proof:done', 'objection:done'];
  expect(await timeline(upheld.claimant)).toEqual([...gone, 'dispute:done', 'result:done']);

  const { claimant } = await announced(api);
  inDays(7.01);
  await claimsGoOn(api);
  expect(await timeline(claimant)).toEqual([...gone, 'clearing:current', 'result:waiting']);
});

/** The steps of a person's claim; one that is done has its date. */
async function timeline(claimant: Client): Promise<string[]> {
  const { steps } = (await currentClaim(claimant)).body;
  for (const { code, state, at } of steps) expect([code, at !== undefined]).toEqual([code, state === 'done']);
  return steps.map(({ code, state }) => `${code}:${state}`);
}
