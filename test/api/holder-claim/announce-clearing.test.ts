import { setImmediate } from 'node:timers/promises';
import { activityOf, report, reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, problemOf, signIn, signInStaff, verified } from '../../support/api-client';
import {
  askToClear,
  cleared,
  currentClearing,
  holdClearing,
  hostSays,
  makeClearingInput,
  withdrawClearing,
} from '../../support/clearing';
import { askToCorrect, changed, makeCorrectionInput } from '../../support/correction';
import {
  announced,
  askToClearOther,
  claimed,
  claimsGoOn,
  clearClaimed,
  currentClaim,
  holdClaimedClearing,
  object,
  objectionOf,
  prove,
  proved,
  withdrawClaim,
} from '../../support/holder-claim';
import { makePerson } from '../../support/people';
import { stopSound } from '../guarantees/stop-sound';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => stopSound(api));
let start: Date;
beforeEach(() => {
  start = api.clock.now();
});
afterEach(() => api.clock.setTo(start));

const dayMs = 86_400_000;

async function daysPass(days: number): Promise<void> {
  api.clock.setTo(new Date(start.getTime() + days * dayMs + 60_000));
  await claimsGoOn(api);
}

describe('R25: the account that is shown', () => {
  it('is masked, as the host calls it', async () => {
    const { owner, claimant } = await proved(api);
    await hostSays(api.url, owner, { nickname: '小鱼儿', phoneTail: '1234' });
    const { body } = await currentClaim(claimant);
    expect(body.accounts).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/),
        maskedNickname: '小**',
        phoneTail: '1234',
        verifiedAt: expect.any(String),
        closed: false,
        hostSilent: false,
      },
    ]);
  });

  it('while the host is silent is shown as we knew it, which is said', async () => {
    const { owner, claimant } = await proved(api);
    await hostSays(api.url, owner, { nickname: '小鱼儿', phoneTail: '1234', unreachable: true });
    const { body } = await currentClaim(claimant);
    expect(body.accounts).toMatchObject([{ maskedNickname: 'p***', phoneTail: null, closed: false, hostSilent: true }]);
  });

  it('has a name of its own in each claim', async () => {
    const { card, claimant, claim } = await proved(api);
    const other = await claimed(api.url, card);
    await prove(api, other.claim);
    const { body } = await currentClaim(other.claimant);
    expect(body.accounts[0]?.id).not.toBe(claim.accounts[0]?.id);
    expect(problemOf(await askToClearOther(claimant, claim.id, body.accounts[0]?.id)).code).toBe('not_found');
  });
});

describe('R25: the time to object', () => {
  it.each([
    { closed: false, days: 7 },
    { closed: true, days: 1 },
  ])('is $days days where the account is closed: $closed', async ({ closed, days }) => {
    const { owner, claimant, claim } = await proved(api);
    await hostSays(api.url, owner, { closed });
    const { body } = await askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    expect(Date.parse(body.objectionUntil ?? '') - start.getTime()).toBeGreaterThanOrEqual(days * dayMs);
    expect(Date.parse(body.objectionUntil ?? '') - start.getTime()).toBeLessThan(days * dayMs + 60_000);
    await daysPass(days - 0.1);
    expect((await currentClaim(claimant)).body.status).toBe('announced');
    await daysPass(days);
    expect((await currentClaim(claimant)).body.status).toBe('clearing');
    expect((await objectionOf(owner)).body.status).toBe('passed');
  });

  it('asked for twice, after a lost reply, runs once', async () => {
    const { owner, claimant, claim } = await announced(api);
    const again = await askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    expect(again).toMatchObject({ status: 200, body: { status: 'announced', objectionUntil: claim.objectionUntil } });
    const told = (await activityOf(owner)).activities.filter(({ kind }) => kind === 'clearing_announced');
    expect(told).toHaveLength(1);
  });

  it('asked for again once the claim was withdrawn, has to be proved anew', async () => {
    const { claimant, claim } = await announced(api);
    await withdrawClaim(claimant, claim.id);
    const again = await askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    expect(problemOf(again)).toEqual({ status: 409, code: 'holder_claim_not_proved' });
  });

  it('does not begin where the real name has just ended', async () => {
    const { owner, claimant, claim } = await proved(api);
    const { body: own } = await askToClear(owner, await makeClearingInput(owner));
    const [agent, senior] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
    await decide(agent, await holdClearing(api, agent, own), approve);
    const held = await holdClearing(api, senior, own);
    const { host } = api.deps;
    const ask = host.ask.bind(host);
    // While the host is asked about the account.
    const asked = jest.spyOn(host, 'ask').mockImplementationOnce(async (hostId) => {
      expect((await decide(senior, held, approve)).status).toBe(200);
      return ask(hostId);
    });
    const late = await askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    asked.mockRestore();
    expect(problemOf(late)).toEqual({ status: 409, code: 'identity_free' });
    expect((await currentClaim(claimant)).body.status).toBe('proved');
  });

  it('of two accounts that proved to be the holder goes to the one that asked first', async () => {
    const { card, claimant, claim } = await proved(api);
    const other = await claimed(api.url, card);
    await prove(api, other.claim);
    const { body } = await currentClaim(other.claimant);
    const asked = await Promise.all([
      askToClearOther(claimant, claim.id, claim.accounts[0]?.id),
      askToClearOther(other.claimant, other.claim.id, body.accounts[0]?.id),
    ]);
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(asked.map((reply) => (reply.status === 409 ? problemOf(reply).code : 'asked')).sort()).toEqual([
      'asked',
      'claimed_already',
    ]);
  });
});

describe('R25: what keeps a claim waiting, or ends it', () => {
  it('a report of either account keeps both as they are until a senior has looked into it', async () => {
    const { owner, claimant } = await announced(api);
    const { body: frozen } = await reportNewest(claimant);
    await daysPass(7);
    expect((await currentClaim(claimant)).body.status).toBe('announced');
    await settle(await signInStaff(api.url, 'senior'), frozen, 'own');
    await daysPass(7.1);
    expect((await currentClaim(claimant)).body.status).toBe('clearing');
    expect((await objectionOf(owner)).body.status).toBe('passed');
  });

  it('a report of the other account counts only where it was made in time to object', async () => {
    const { owner, claimant, claim } = await announced(api);
    await daysPass(6);
    const { activities } = await activityOf(owner);
    const { body: inTime } = await report(owner, activities.find(({ kind }) => kind === 'signed_in')?.id);
    await daysPass(7);
    expect((await currentClaim(claimant)).body.status).toBe('announced');
    const senior = await signInStaff(api.url, 'senior');
    await settle(senior, inTime, 'own');
    expect((await reportNewest(owner)).status).toBe(201);
    await daysPass(7.1);
    expect((await currentClaim(claimant)).body.status).toBe('clearing');
    await clearClaimed(api, claim);
    expect((await currentClaim(claimant)).body.status).toBe('cleared');
  });

  it('the other account starts nothing that would keep the claim waiting', async () => {
    const card = makePerson();
    const { owner, claimant } = await announced(api, card);
    const own = await claimed(api.url, makePerson(), owner).catch((error: Error) => error.message);
    expect(own).toContain('clearing_pending');
    const correction = await makeCorrectionInput(owner, 'name', changed('name', card));
    expect(problemOf(await askToCorrect(owner, correction)).code).toBe('clearing_pending');
    await object(owner);
    expect(problemOf(await askToCorrect(owner, correction)).code).toBe('clearing_pending');
    const { body } = await currentClaim(claimant);
    await withdrawClaim(claimant, body.id);
    expect((await askToCorrect(owner, correction)).status).toBe(201);
  });

  it('nor asks by itself once its time to object is over, or for the clearing of others', async () => {
    const card = makePerson();
    const { owner, claimant, claim } = await proved(api, card);
    const other = makePerson();
    await verified(api.url, other);
    const own = await claimed(api.url, other, owner);
    await prove(api, own.claim);
    const { body } = await currentClaim(owner);
    await askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    expect(problemOf(await askToClearOther(owner, own.claim.id, body.accounts[0]?.id)).code).toBe('clearing_pending');
    const input = await makeClearingInput(owner);
    api.clock.setTo(new Date(start.getTime() + 7.5 * dayMs));
    expect(problemOf(await askToClear(owner, input)).code).toBe('clearing_pending');
  });

  it('what the other account claims since before it was told is decided first', async () => {
    const { owner, claimant, claim } = await proved(api);
    const other = makePerson();
    await verified(api.url, other);
    const own = await claimed(api.url, other, owner);
    await prove(api, own.claim);
    await askToClearOther(owner, own.claim.id, (await currentClaim(owner)).body.accounts[0]?.id);
    await askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    await daysPass(7);
    expect((await currentClaim(owner)).body.status).toBe('clearing');
    expect((await currentClaim(claimant)).body.status).toBe('announced');
    await withdrawClaim(owner, own.claim.id);
    await daysPass(7.1);
    expect((await currentClaim(claimant)).body.status).toBe('clearing');
  });

  it('the other account may end its real name by itself: the claim has what it wanted', async () => {
    const { owner, claimant } = await announced(api);
    const { body: own } = await askToClear(owner, await makeClearingInput(owner));
    await daysPass(7);
    expect((await currentClaim(claimant)).body.status).toBe('announced');
    const [agent, senior] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
    await decide(agent, await holdClearing(api, agent, own), approve);
    const words = { ...approve, comment: '给原账户的话' };
    expect((await decide(senior, await holdClearing(api, senior, own), words)).status).toBe(200);
    expect((await currentClaim(claimant)).body).toMatchObject({ status: 'cleared', comment: null });
  });

  it.each(['proved', 'announced', 'disputed', 'clearing'])(
    'withdrawn while it is %s, nothing of it goes on',
    async (status) => {
      const { owner, claimant, claim } = await (status === 'proved' ? proved(api) : announced(api));
      if (status === 'disputed') await object(owner);
      if (status === 'clearing') await daysPass(7);
      expect((await currentClaim(claimant)).body.status).toBe(status);
      expect((await withdrawClaim(claimant, claim.id)).body).toMatchObject({ status: 'withdrawn', accounts: [] });
      expect((await withdrawClaim(claimant, claim.id)).status).toBe(200);
      await daysPass(8);
      expect((await currentClaim(claimant)).body.status).toBe('withdrawn');
      expect((await owner.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
      const open = await api.deps.db('cases').where({ verification_id: claim.id }).whereNot({ status: 'closed' });
      expect(open).toEqual([]);
      const { body } = await claimant.get<{ photos: unknown[] }>('/v1/photos?unused=true');
      expect(body.photos).toHaveLength(3);
    },
  );

  it('once it has ended, it is not withdrawn', async () => {
    const { owner, claimant, claim } = await announced(api);
    await object(owner);
    await withdrawClaim(claimant, claim.id);
    const other = await cleared(api);
    expect(problemOf(await withdrawClaim(other.person, claim.id)).code).toBe('not_found');
  });

  it('withdrawn in the moment of an objection, it is withdrawn', async () => {
    const { claimant, claim } = await announced(api);
    const objecting = await api.deps.db.transaction();
    await objecting('holder_claims').where({ id: claim.id }).update({ status: 'disputed' });
    const withdrawn = withdrawClaim(claimant, claim.id);
    // Until it has read what is about to be changed.
    for (let i = 0; i < 500; i += 1) await setImmediate();
    await objecting.commit();
    expect((await withdrawn).body.status).toBe('withdrawn');
  });
});

describe('R25 R26: the clearing that a claim asks for', () => {
  it('is reviewed by two, under the preconditions of any other, and shows the three photos of the claim', async () => {
    const { owner, claim } = await announced(api);
    await daysPass(7);
    await hostSays(api.url, owner, { balance: 1 });
    const agent = await signInStaff(api.url);
    const held = await holdClaimedClearing(api, agent, claim);
    expect(held).toMatchObject({
      kind: 'clearing',
      clearing: { photos: { 'bank-card': null }, status: 'pending' },
      holderClaim: { id: claim.id, target: { verifiedAt: expect.any(String) } },
    });
    for (const side of ['front', 'back', 'holding'] as const)
      expect((await agent.get(`/v1/photos/${held.clearing?.photos[side]?.id}/content`)).status).toBe(200);
    expect(problemOf(await decide(agent, held, approve)).code).toBe('preconditions_unmet');
    await hostSays(api.url, owner, { balance: 0 });
    expect((await decide(agent, held, approve)).status).toBe(200);
    expect((await owner.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
  });

  it('refused, ends the claim for the same reasons', async () => {
    const { owner, claimant, claim } = await announced(api);
    await daysPass(7);
    const agent = await signInStaff(api.url);
    const held = await holdClaimedClearing(api, agent, claim);
    const onCard = { decision: 'reject', reasons: [{ code: 'wrong_bank_card' }] };
    expect(problemOf(await decide(agent, held, onCard)).fields).toEqual(['reasons.0.field:reason_needs_field']);
    const refusal = { decision: 'reject', reasons: [{ code: 'balance_left' }], comment: '请先提现' };
    expect((await decide(agent, held, refusal)).status).toBe(200);
    expect((await currentClaim(claimant)).body).toMatchObject({
      status: 'rejected',
      rejection: { reasons: [{ code: 'balance_left', field: 'preconditions' }], comment: '请先提现' },
    });
    expect((await objectionOf(owner)).body.status).toBe('ended');
  });

  it('is not the other account’s to withdraw, nor told there as one of its own', async () => {
    const { owner, claim } = await announced(api);
    await daysPass(7);
    expect(problemOf(await currentClearing(owner)).code).toBe('not_found');
    const { id } = await api.deps.db('clearings').where({ holder_claim_id: claim.id }).first('id');
    expect(problemOf(await withdrawClearing(owner, id)).code).toBe('clearing_of_claim');
    expect(problemOf(await askToClear(owner, await makeClearingInput(owner))).code).toBe('clearing_pending');
  });
});

it('R25: another person’s claim does not exist', async () => {
  const { claim } = await proved(api);
  const other = await signIn(api.url);
  expect(problemOf(await askToClearOther(other, claim.id, claim.accounts[0]?.id)).code).toBe('not_found');
  expect(problemOf(await withdrawClaim(other, claim.id)).code).toBe('not_found');
  expect(problemOf(await currentClaim(other)).code).toBe('not_found');
  expect(problemOf(await objectionOf(other)).code).toBe('not_found');
});
