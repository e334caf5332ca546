import { runDueWork } from '../../../api/jobs/run-due-work';
import type { Me } from '../../../domain/contract/account';
import { activityOf } from '../../support/activity';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, makeInput, problemOf, signInStaff, submit } from '../../support/api-client';
import { hostSays } from '../../support/clearing';
import {
  announced,
  claimsGoOn,
  clearClaimed,
  currentClaim,
  holdClaimCase,
  object,
  objectionOf,
  proved,
} from '../../support/holder-claim';
import { stopSound } from '../guarantees/stop-sound';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => stopSound(api));

it('R25: the holder proves who they are, has the account that they cannot enter cleared, and is verified in the new one', async () => {
  const { owner, claimant, card, claim } = await proved(api);
  expect(problemOf(await submit(claimant, await makeInput(claimant, card)))).toMatchObject({
    code: 'identity_already_bound',
  });
  expect(claim).toMatchObject({
    status: 'proved',
    proofExpired: false,
    accounts: [{ closed: false, hostSilent: false }],
  });

  const asked = await claimant.post(`/v1/holder-claims/${claim.id}/clearing`, { accountId: claim.accounts[0]?.id });
  expect(asked).toMatchObject({ status: 200, body: { status: 'announced' } });
  expect((await objectionOf(owner)).body).toMatchObject({ status: 'open', words: null });
  expect((await owner.get<Me>('/v1/me')).body).toMatchObject({
    objection: { status: 'open' },
    prompts: [{ kind: 'clearing_announced', severity: 'error' }],
  });
  expect((await activityOf(owner)).activities[0]).toMatchObject({ kind: 'clearing_announced', by: 'system' });

  const before = api.clock.now();
  api.clock.setTo(new Date(before.getTime() + 7 * 86_400_000 + 60_000));
  await claimsGoOn(api);
  await runDueWork(api.deps);
  expect((await currentClaim(claimant)).body).toMatchObject({ status: 'clearing' });
  await clearClaimed(api, claim);
  expect((await currentClaim(claimant)).body).toMatchObject({ status: 'cleared', accounts: [] });
  expect((await owner.get('/v1/real-name')).body).toEqual({ status: 'none' });
  expect((await objectionOf(owner)).body).toMatchObject({ status: 'cleared' });
  expect((await owner.get('/v1/clearings/current')).body).toMatchObject({ status: 'cleared', openedBy: 'holder' });

  const again = await submit(claimant, await makeInput(claimant, card));
  expect(again.status).toBe(201);
});

it('R25: an account that objects is heard by a senior, who sees it by the name that it has now, and may let the clearing go on', async () => {
  const { owner, claimant, claim } = await announced(api);
  await hostSays(api.url, owner, { nickname: '小鱼儿' });
  expect((await object(owner)).body).toMatchObject({ status: 'objected', words: '我没有申请过，这是我的账户' });
  expect((await currentClaim(claimant)).body).toMatchObject({ status: 'disputed' });
  expect((await claimant.get<Me>('/v1/me')).body.holderClaim).toMatchObject({ status: 'disputed' });

  const senior = await signInStaff(api.url, 'senior');
  const dispute = await holdClaimCase(api, senior, claim, 'dispute');
  expect(dispute).toMatchObject({
    kind: 'dispute',
    holderClaim: { objection: { words: '我没有申请过，这是我的账户' }, target: { maskedNickname: '小**' } },
  });
  expect((await decide(senior, dispute, approve)).status).toBe(200);
  await api.deps.afterwards.settled();
  expect((await currentClaim(claimant)).body).toMatchObject({ status: 'clearing' });
  expect((await objectionOf(owner)).body).toMatchObject({ status: 'overruled' });
  await clearClaimed(api, claim);
  expect((await owner.get('/v1/real-name')).body).toEqual({ status: 'none' });
});

it('R25: where the objection is upheld the claim ends, and the account stays as it was', async () => {
  const { owner, claimant, claim } = await announced(api);
  await object(owner);
  const senior = await signInStaff(api.url, 'senior');
  const refusal = { decision: 'reject', reasons: [{ code: 'objection_upheld' }], comment: '请带身份证到柜台' };
  const dispute = await holdClaimCase(api, senior, claim, 'dispute');
  const refused = await decide(senior, dispute, refusal);
  expect(refused.status).toBe(200);
  expect((await currentClaim(claimant)).body).toMatchObject({
    status: 'rejected',
    accounts: [],
    rejection: { reasons: [{ code: 'objection_upheld', field: 'account' }], comment: '请带身份证到柜台' },
  });
  expect((await objectionOf(owner)).body).toMatchObject({ status: 'ended' });
  expect((await owner.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
  expect((await owner.get<Me>('/v1/me')).body.objection).toMatchObject({ status: 'ended' });
});
