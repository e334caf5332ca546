import { join } from 'node:path';
import { runDueWork } from '../../../api/jobs/run-due-work';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, signInStaff } from '../../support/api-client';
import {
  announced,
  claimsGoOn,
  currentClaim,
  holdClaimCase,
  holdClaimedClearing,
  object,
} from '../../support/holder-claim';
import { watchSeals } from '../../support/opened-tables';
import { makePerson } from '../../support/people';
import { storedPhotos } from '../guarantees/find-contradictions';
import { filesIn, findInClear } from '../guarantees/find-in-clear';

let api: TestApi;
let openEverything: ReturnType<typeof watchSeals>;
beforeAll(async () => {
  api = await startApi();
  openEverything = watchSeals(api);
});
afterAll(() => api.stop());

const days = (count: number) => api.clock.setTo(new Date(api.clock.now().getTime() + count * 86_400_000 + 60_000));

it('R27 R42: of an identity that a claim had cleared only the claim itself tells, and thirty days later nothing', async () => {
  const card = makePerson();
  const { owner, claimant, claim } = await announced(api, card);
  await object(owner, `${card.name}，${card.idNumber}，我的账户`);
  const [agent, senior] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
  const note = `${card.name} 来电`;
  await decide(senior, await holdClaimCase(api, senior, claim, 'dispute'), { ...approve, note });
  await api.deps.afterwards.settled();
  await decide(agent, await holdClaimedClearing(api, agent, claim), { ...approve, note });
  const comment = `${card.name}（${card.idNumber}）您好，已清除`;
  await decide(senior, await holdClaimedClearing(api, senior, claim), { ...approve, note, comment });
  expect((await currentClaim(claimant)).body).toMatchObject({
    status: 'cleared',
    comment: `${maskName(card.name)}（${maskIdNumber(card.idNumber)}）您好，已清除`,
  });

  const fingerprint = api.deps.fingerprint('id-number', card.idNumber);
  const secrets = { 'the name': card.name, 'the number': card.idNumber, 'the fingerprint': fingerprint };
  const left = findInClear(secrets, await openEverything()).map((found) => found.split(':')[0]);
  // What the claimant sent in, and what was noted in the case about it.
  expect([...new Set(left)].sort()).toEqual(['cases', 'verifications']);
  const { id } = await api.deps.db('verifications').where({ fingerprint }).first('id');
  expect(id).toBe(claim.id);

  days(31);
  await claimsGoOn(api);
  await runDueWork(api.deps);
  expect(findInClear(secrets, await openEverything())).toEqual([]);
  expect(findInClear(secrets, filesIn(join(api.dataDir, 'photos')))).toEqual([]);
  expect(findInClear(secrets, new Map([['log', Buffer.from(api.log())]]))).toEqual([]);
  expect(storedPhotos(api.dataDir)).toEqual([]);
});
