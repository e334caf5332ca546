import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, problemOf, signIn, signInStaff } from '../../support/api-client';
import { announced, claimed, currentClaim, holdClaimCase, object, proved } from '../../support/holder-claim';
import type { Person } from '../../support/people';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Somebody whose claim ended because the other account's objection was upheld. */
async function upheldAgainst(): Promise<{ claimant: Client; card: Person }> {
  const { owner, claimant, claim, card } = await announced(api);
  await object(owner);
  const senior = await signInStaff(api.url, 'senior');
  const upheld = { decision: 'reject', reasons: [{ code: 'objection_upheld' }] };
  expect((await decide(senior, await holdClaimCase(api, senior, claim, 'dispute'), upheld)).status).toBe(200);
  return { claimant, card };
}

const refusedBefore = { code: 'not_refused_before', state: 'attention', detail: '1' };

describe('R25: whoever claims again after an objection was upheld', () => {
  it('is told of at the desk, with why the earlier claim ended', async () => {
    const { claimant, card } = await upheldAgainst();
    const { claim } = await claimed(api.url, card, claimant);
    const agent = await signInStaff(api.url);
    const held = await holdClaimCase(api, agent, claim);
    expect(held.holderClaim).toMatchObject({ afterUpheld: true });
    expect(held.earlier).toMatchObject([{ kind: 'holder-claim', status: 'rejected', reasons: ['异议成立'] }]);
    expect(held.checks).toContainEqual(expect.objectContaining(refusedBefore));
    await agent.post(`/v1/review/cases/${held.id}/release`);
  });

  it('is decided on by a senior alone', async () => {
    const { claimant, card } = await upheldAgainst();
    const { claim } = await claimed(api.url, card, claimant);
    const agent = await signInStaff(api.url);
    const held = await holdClaimCase(api, agent, claim);
    const refusal = { decision: 'reject', reasons: [{ code: 'not_the_person_shown' }] };
    for (const decision of [approve, refusal])
      expect(problemOf(await decide(agent, held, decision))).toEqual({ status: 403, code: 'senior_needed' });
    await agent.post(`/v1/review/cases/${held.id}/handover`, { to: 'senior' });
    const senior = await signInStaff(api.url, 'senior');
    expect((await decide(senior, await holdClaimCase(api, senior, claim), approve)).status).toBe(200);
    expect((await currentClaim(claimant)).body.status).toBe('proved');
  });

  it('is known by the card as well, and by nothing where there was no objection', async () => {
    const { card } = await upheldAgainst();
    const senior = await signInStaff(api.url, 'senior');
    const [again, spotless] = [await claimed(api.url, card, await signIn(api.url)), await claimed(api.url)];
    expect((await holdClaimCase(api, senior, again.claim)).holderClaim?.afterUpheld).toBe(true);
    const held = await holdClaimCase(api, senior, spotless.claim);
    expect(held).toMatchObject({ holderClaim: { afterUpheld: false }, earlier: [] });
  });
});

it('R25: an earlier claim that was withdrawn speaks against nobody', async () => {
  const { claimant, claim, card } = await proved(api);
  await claimant.post(`/v1/holder-claims/${claim.id}/withdrawal`);
  const again = await claimed(api.url, card, claimant);
  const agent = await signInStaff(api.url);
  const held = await holdClaimCase(api, agent, again.claim);
  expect(held.holderClaim).toMatchObject({ afterUpheld: false });
  expect(held.checks).toContainEqual(expect.objectContaining({ code: 'not_refused_before', state: 'passed' }));
});
