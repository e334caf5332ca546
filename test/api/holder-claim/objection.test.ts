import { setImmediate } from 'node:timers/promises';
import { proceedClaim } from '../../../api/holder-claim/proceed-due-claims';
import { activityOf, report, reportNewest, settle } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, problemOf, signIn, signInStaff } from '../../support/api-client';
import {
  announced,
  claimsGoOn,
  currentClaim,
  holdClaimCase,
  object,
  objectionOf,
  withdrawClaim,
} from '../../support/holder-claim';
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
const inDays = (days: number) => api.clock.setTo(new Date(start.getTime() + days * dayMs));
const upheld = { decision: 'reject', reasons: [{ code: 'objection_upheld' }] };

it('R25: objecting twice, after a lost reply, is the same answer twice and one dispute', async () => {
  const { owner, claim } = await announced(api);
  const [one, other] = await Promise.all([object(owner, '不是我'), object(owner, '不是我')]);
  expect(one).toMatchObject({ status: 200, body: { status: 'objected', words: '不是我', dueAt: expect.any(String) } });
  expect(other.body).toEqual(one.body);
  expect((await object(owner, '说别的')).body.words).toBe('不是我');
  expect(await api.deps.db('cases').where({ verification_id: claim.id, kind: 'dispute' })).toHaveLength(1);
});

it('R25: what is asked and by when is told, and never by whom', async () => {
  const { owner, claimant, card } = await announced(api);
  const { body } = await objectionOf(owner);
  expect(body).toMatchObject({ status: 'open', objectedAt: null, words: null, dueAt: null, decidedAt: null });
  const { body: me } = await claimant.get<{ account: { id: string; nickname: string } }>('/v1/me');
  for (const told of [body, (await owner.get('/v1/me')).body, (await owner.get('/v1/activity')).body])
    for (const secret of [me.account.id, me.account.nickname, card.name, card.idNumber])
      expect(JSON.stringify(told)).not.toContain(secret);
});

it('R25: nobody objects for somebody else, to nothing, or without a word', async () => {
  const { owner, claimant } = await announced(api);
  expect(problemOf(await object(claimant)).code).toBe('not_found');
  expect(problemOf(await object(await signIn(api.url))).code).toBe('not_found');
  for (const nothing of ['  ', '\u0000', '\u200b\ufeff'])
    expect(problemOf(await object(owner, nothing)).fields).toEqual(['words:missing']);
  expect(problemOf(await object(owner, '长'.repeat(501))).fields).toEqual(['words:too_long']);
});

it('R25: once the clearing is reviewed, or the claim has ended, it is too late to object', async () => {
  const [late, ended] = [await announced(api), await announced(api)];
  await withdrawClaim(ended.claimant, ended.claim.id);
  expect(problemOf(await object(ended.owner))).toEqual({ status: 409, code: 'objection_over' });
  inDays(7.01);
  await claimsGoOn(api);
  expect(problemOf(await object(late.owner))).toEqual({ status: 409, code: 'objection_over' });
});

it('R29: a frozen account may object', async () => {
  const { owner } = await announced(api);
  const { activities } = await activityOf(owner);
  await report(owner, activities.find(({ kind }) => kind === 'signed_in')?.id);
  expect((await objectionOf(owner)).body.status).toBe('open');
  expect((await object(owner)).body.status).toBe('objected');
});

it('R29: whoever says "not me" of the announcement objects', async () => {
  const { owner, claimant } = await announced(api);
  await reportNewest(owner);
  expect((await objectionOf(owner)).body).toMatchObject({ status: 'objected', words: null });
  expect((await currentClaim(claimant)).body.status).toBe('disputed');
});

it('R29: a stranger’s claim ends when it is found to be one', async () => {
  const { owner, claimant } = await announced(api);
  const { body } = await reportNewest(claimant);
  expect((await settle(await signInStaff(api.url, 'senior'), body, 'stranger')).status).toBe(200);
  expect((await currentClaim(claimant)).body.status).toBe('withdrawn');
  expect((await objectionOf(owner)).body.status).toBe('ended');
});

describe('R25: a dispute', () => {
  it('is for seniors alone, who see both sides', async () => {
    const { owner, claim, card } = await announced(api);
    await object(owner, '这是我的账户');
    const agent = await signInStaff(api.url);
    const { id } = await api.deps.db('cases').where({ verification_id: claim.id, kind: 'dispute' }).first('id');
    expect(problemOf(await agent.post(`/v1/review/cases/${id}/claim`)).code).toBe('not_found');
    expect(problemOf(await agent.get(`/v1/review/cases/${id}`)).code).toBe('not_found');
    expect((await agent.post('/v1/review/claims', { kind: 'dispute' })).status).toBe(204);

    const senior = await signInStaff(api.url, 'senior');
    const held = await holdClaimCase(api, senior, claim, 'dispute');
    const { target } = held.holderClaim ?? {};
    expect(held.holderClaim?.objection).toMatchObject({ words: '这是我的账户' });
    expect(JSON.stringify(held)).not.toContain(card.idNumber);
    const photos = [held.holderClaim?.holdingPhoto, held.subject.photos.front, target?.verifiedPhotos.front];
    for (const photo of photos) expect((await senior.get(`/v1/photos/${photo?.id}/content`)).status).toBe(200);
    const { body } = await senior.post(`/v1/review/cases/${held.id}/disclosures`, { reason: '核对双方' });
    expect(body).toMatchObject({ name: card.name, verified: { name: card.name, idNumber: card.idNumber } });
    const { looks } = (await owner.get<{ looks: { reason: string | null }[] }>('/v1/me/looks')).body;
    expect(looks.map(({ reason }) => reason)).toContain('核对双方');
    expect((await activityOf(owner)).activities[0]).toMatchObject({ kind: 'data_looked_at' });
    await senior.post(`/v1/review/cases/${held.id}/release`);
  });

  it('decided twice in the same way is the same answer, in another way is none', async () => {
    const { owner, claim } = await announced(api);
    await object(owner);
    const senior = await signInStaff(api.url, 'senior');
    const held = await holdClaimCase(api, senior, claim, 'dispute');
    expect(
      problemOf(await decide(senior, held, { decision: 'reject', reasons: [{ code: 'data_mismatch' }] })).fields,
    ).toEqual(['reasons.0.code:unknown_reason']);
    expect((await decide(senior, held, upheld)).status).toBe(200);
    expect((await decide(senior, held, upheld)).body.decision).toMatchObject({ decision: 'reject' });
    expect(problemOf(await decide(senior, held, approve)).code).toBe('case_closed');
  });

  it('overruled, tells the claimant what the senior wrote with it', async () => {
    const { owner, claimant, claim } = await announced(api);
    await object(owner);
    const senior = await signInStaff(api.url, 'senior');
    const held = await holdClaimCase(api, senior, claim, 'dispute');
    const overruled = { ...approve, comment: '已核实，继续清除' };
    for (const tries of ['first', 'again, for the reply was lost']) {
      const { status, body } = await decide(senior, held, overruled);
      expect({ tries, status, decision: body.decision }).toMatchObject({ status: 200, decision: overruled });
    }
    expect(problemOf(await decide(senior, held, { ...approve, comment: '另一句话' })).code).toBe('case_closed');
    expect((await currentClaim(claimant)).body.comment).toBe('已核实，继续清除');
  });

  it('ends with the claim, whichever is faster', async () => {
    const { owner, claimant, claim } = await announced(api);
    await object(owner);
    const senior = await signInStaff(api.url, 'senior');
    const held = await holdClaimCase(api, senior, claim, 'dispute');
    const [decided] = await Promise.all([decide(senior, held, upheld), withdrawClaim(claimant, claim.id)]);
    const { status } = (await currentClaim(claimant)).body;
    expect(status).toBe(decided.status === 200 ? 'rejected' : 'withdrawn');
    const { body } = await senior.get<{ status: string; outcome: string }>(`/v1/review/cases/${held.id}`);
    expect(body).toMatchObject({ status: 'closed', outcome: status });
  });
});

it('R25: of an objection and the end of its time, 32 times at once, one counts and the other comes to nothing', async () => {
  const { owner, claim } = await announced(api);
  const { db } = api.deps;
  const before = await db('holder_claims')
    .where({ id: claim.id })
    .first('status', 'due_at', 'proceed_at', 'objection_until');
  api.clock.setTo(new Date(claim.objectionUntil ?? ''));
  for (let round = 0; round < 32; round += 1) {
    // Each round a little later, so that both come first at times.
    const [objected] = await Promise.all([
      object(owner),
      turns(round * 4).then(() => proceedClaim(api.deps, claim.id)),
    ]);
    const { status } = await db('holder_claims').where({ id: claim.id }).first('status');
    const disputes = await db('cases').where({ verification_id: claim.id, kind: 'dispute' });
    const clearings = await db('clearings').where({ holder_claim_id: claim.id });
    expect({ status, disputes: disputes.length, clearings: clearings.length }).toEqual(
      objected.status === 200
        ? { status: 'disputed', disputes: 1, clearings: 0 }
        : { status: 'clearing', disputes: 0, clearings: 1 },
    );
    if (objected.status !== 200) expect(problemOf(objected).code).toBe('objection_over');
    await startOver(claim.id, before);
  }
});

/** So many turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await setImmediate();
}

/** Takes back whatever a round came to. */
async function startOver(id: string, before: object): Promise<void> {
  const { db } = api.deps;
  const ids = await db('clearings').where({ holder_claim_id: id }).pluck('id');
  await db('photos').whereIn('clearing_id', ids).update({ clearing_id: null });
  await db('cases').whereIn('clearing_id', ids).orWhere({ verification_id: id, kind: 'dispute' }).delete();
  await db('clearings').whereIn('id', ids).delete();
  await db('holder_claims')
    .where({ id })
    .update({ ...before, objected_at: null, objection_sealed: null });
}
