import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eraseDueClaims } from '../../../api/holder-claim/erase-due-claims';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, signInStaff } from '../../support/api-client';
import { currentClearing } from '../../support/clearing';
import {
  announced,
  claimed,
  claimsGoOn,
  currentClaim,
  holdClaimCase,
  holdClaimedClearing,
  object,
  proved,
  withdrawClaim,
} from '../../support/holder-claim';
import { findContradictions } from '../guarantees/find-contradictions';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  const contradictions = await findContradictions(api.deps.db);
  await api.stop();
  expect(contradictions).toEqual([]);
});
let start: Date;
beforeEach(() => {
  start = api.clock.now();
});
afterEach(() => api.clock.setTo(start));

async function daysPass(days: number): Promise<void> {
  api.clock.setTo(new Date(start.getTime() + days * 86_400_000 + 60_000));
  await eraseDueClaims(api.deps);
}

const proofOf = (id: string) => api.deps.db('verifications').where({ id }).first();
const isErased = async (id: string) => (await proofOf(id)).erased_at !== null;

it('R42: thirty days after a claim has ended nothing of it tells who the person is, but its masks', async () => {
  const { claimant, claim, card } = await claimed(api.url);
  const agent = await signInStaff(api.url);
  const held = await holdClaimCase(api, agent, claim);
  const refusal = { reasons: [{ code: 'photo_unclear', field: 'holdingPhotoId' }], comment: '看不清', note: '存疑' };
  await decide(agent, held, { decision: 'reject', ...refusal });
  const before = await proofOf(claim.id);
  await daysPass(29);
  expect(await isErased(claim.id)).toBe(false);
  await daysPass(30);
  const after = await proofOf(claim.id);
  expect(after).toMatchObject({ erased_at: expect.any(String), comment_sealed: null });
  expect(after.fingerprint).not.toBe(before.fingerprint);
  const opened = [after.name_sealed, after.id_number_sealed].map((sealed, i) =>
    api.deps.cipher.open(sealed, { table: 'verifications', column: i === 0 ? 'name' : 'id_number', id: claim.id }),
  );
  expect(opened.join()).not.toContain(card.idNumber.slice(1, -1));
  expect(opened[0]).toMatch(/^\*+.$/);
  const { body } = await currentClaim(claimant);
  expect(body).toMatchObject({ status: 'rejected', maskedName: opened[0], rejection: { comment: null } });
  expect(await api.deps.db('photos').where({ verification_id: claim.id }).whereNull('erased_at')).toEqual([]);
  const files = await readdir(join(api.dataDir, 'photos'), { recursive: true });
  expect(files.filter((file) => file.includes(held.holderClaim?.holdingPhoto?.id ?? '?'))).toEqual([]);
  expect(await api.deps.db('cases').where({ id: held.id }).first()).toMatchObject({ note_sealed: null });
});

it('R42: nor is anything left of what staff wrote about the clearing that was refused to it', async () => {
  const { owner, claim } = await announced(api);
  api.clock.setTo(new Date(start.getTime() + 8 * 86_400_000));
  await claimsGoOn(api);
  const [agent, senior] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
  await decide(agent, await holdClaimedClearing(api, agent, claim), { ...approve, note: '像本人' });
  const held = await holdClaimedClearing(api, senior, claim);
  const reasons = [{ code: 'photo_unclear', field: 'holdingPhotoId' }];
  await decide(senior, held, { decision: 'reject', reasons, comment: '看不清', note: '不像' });
  const ofCase = () => api.deps.db('cases').where({ id: held.id }).first();
  const ofClearing = () => api.deps.db('clearings').where({ holder_claim_id: claim.id }).first();
  expect([await ofCase(), await ofClearing()]).toMatchObject([
    { note_sealed: expect.any(String), first_note_sealed: expect.any(String) },
    { comment_sealed: expect.any(String) },
  ]);
  await daysPass(39);
  expect([await ofCase(), await ofClearing()]).toMatchObject([
    { note_sealed: null, first_note_sealed: null, remark_sealed: null },
    { comment_sealed: null },
  ]);
  expect((await owner.get('/v1/real-name')).body).toMatchObject({ status: 'active' });
});

it('R42: a claim that goes on keeps what it rests on, however long it takes', async () => {
  const { owner, claim } = await announced(api);
  await object(owner);
  await daysPass(90);
  expect(await isErased(claim.id)).toBe(false);
});

it('R42: a proof that nothing was asked for by is erased like one that was withdrawn', async () => {
  const [idle, withdrawn] = [await proved(api), await announced(api)];
  await withdrawClaim(withdrawn.claimant, withdrawn.claim.id);
  await daysPass(30);
  expect([await isErased(idle.claim.id), await isErased(withdrawn.claim.id)]).toEqual([false, true]);
  await daysPass(31);
  expect(await isErased(idle.claim.id)).toBe(true);
  expect((await currentClaim(idle.claimant)).body).toMatchObject({
    status: 'proved',
    proofExpired: true,
    accounts: [],
  });
});

it('R27: what the cleared account said goes with its real name, and the claimant keeps their photos to be verified with', async () => {
  const { owner, claimant, claim } = await announced(api);
  await object(owner, '张三的账户');
  const [agent, senior] = [await signInStaff(api.url), await signInStaff(api.url, 'senior')];
  await decide(senior, await holdClaimCase(api, senior, claim, 'dispute'), approve);
  await api.deps.afterwards.settled();
  await claimsGoOn(api);
  await decide(agent, await holdClaimedClearing(api, agent, claim), approve);
  await decide(senior, await holdClaimedClearing(api, senior, claim), { ...approve, comment: '已清除' });
  const row = await api.deps.db('holder_claims').where({ id: claim.id }).first();
  expect(row).toMatchObject({ status: 'cleared', objection_sealed: null });
  expect((await currentClaim(claimant)).body.comment).toBe('已清除');
  const told = (await currentClearing(owner)).body;
  expect(told).toMatchObject({ status: 'cleared', comment: null });
  expect((await owner.get(`/v1/clearings/${told.id}/receipt`)).body).toMatchObject({ openedBy: 'holder' });
  const { body } = await claimant.get<{ photos: { side: string }[] }>('/v1/photos?unused=true');
  expect(body.photos.map(({ side }) => side).sort()).toEqual(['back', 'front', 'holding']);
  expect((await owner.get<{ photos: unknown[] }>('/v1/photos')).body.photos).toEqual([]);
});
