import { announceEndedExtensions } from '../../../api/expiry/announce-ended-extensions';
import { addDays } from '../../../domain/calendar/civil-date';
import { startApi, type TestApi } from '../../support/api';
import { approve, decide, signInStaff } from '../../support/api-client';
import { askToClear, holdClearing, makeClearingInput } from '../../support/clearing';
import { inboxOf } from '../../support/notices';
import { approveReissue, currentReissue, expired, reissuing, todayOf } from '../../support/reissue';
import { unlockRetained } from '../../support/retention';
import { findContradictions } from '../guarantees/find-contradictions';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('R27 R19: clearing a real name that a paper held open leaves nothing of the paper, and nothing to tell of its end', async () => {
  const { person, card } = await expired(api);
  const reissue = await reissuing(api, person);
  await approveReissue(api, reissue);
  const { body } = await askToClear(person, await makeClearingInput(person));
  for (const username of ['agent', 'senior']) {
    const staff = await signInStaff(api.url, username);
    expect((await decide(staff, await holdClearing(api, staff, body), approve)).status).toBe(200);
  }
  await api.deps.afterwards.settled();

  expect(await unlockRetained(api, body.id)).toMatchObject({ name: card.name, earlier: [] });
  const fingerprint = api.deps.fingerprint('id-number', card.idNumber);
  expect(await api.deps.db('verifications').where({ fingerprint })).toEqual([]);
  const row = await api.deps.db('verifications').where({ id: reissue.id }).first();
  expect(row.erased_at).not.toBeNull();
  const [proof] = JSON.parse(row.proof_photo_ids);
  expect((await api.deps.db('photos').where({ id: proof }).first()).erased_at).not.toBeNull();
  expect((await currentReissue(person)).status).toBe(404);
  expect(await findContradictions(api.deps.db)).toEqual([]);

  api.clock.setTo(new Date(`${addDays(reissue.heldOpenUntil, 1)}T04:00:00Z`));
  await announceEndedExtensions(api.deps);
  const told = (await inboxOf(person)).map(({ kind }) => kind);
  expect(told).not.toContain('document_suspended');
  expect(todayOf(api) > reissue.heldOpenUntil).toBe(true);
});
