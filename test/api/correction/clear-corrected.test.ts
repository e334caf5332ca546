import type { Verification } from '../../../domain/contract/verification';
import { unmetConditions } from '../../../domain/review/straight-through';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  makeInput,
  signIn,
  signInStaff,
  submit,
  verified,
} from '../../support/api-client';
import { askToClear, holdClearing, makeClearingInput } from '../../support/clearing';
import { askToCorrect, changed, corrected, holdCorrection, makeCorrectionInput } from '../../support/correction';
import { makePerson, type Person } from '../../support/people';
import { seenCard, toldReader } from '../../support/reader';
import { unlockRetained } from '../../support/retention';
import { toldAuthority } from '../../support/told-authority';
import { findContradictions } from '../guarantees/find-contradictions';

const reader = toldReader();
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ reader });
});
afterAll(() => api.stop());

/** The card that is shown to the reader from now on. */
function shows(card: Person): void {
  reader.sees('front', seenCard(card, 'front'));
  reader.sees('back', seenCard(card, 'back'));
}

/** Gives the id of the request. */
async function clear(person: Client): Promise<string> {
  const { status, body } = await askToClear(person, await makeClearingInput(person));
  expect(status).toBe(201);
  for (const username of ['agent', 'senior']) {
    const staff = await signInStaff(api.url, username);
    expect((await decide(staff, await holdClearing(api, staff, body), approve)).status).toBe(200);
  }
  await api.deps.afterwards.settled();
  return body.id;
}

it('R28: no correction is decided without a person, also where everything agrees', async () => {
  const { person, card } = await verified(api.url);
  Object.assign(api.deps, { straightThrough: true, authority: toldAuthority() });
  const after = changed('name', card);
  shows(after);
  const { body: correction } = await askToCorrect(person, await makeCorrectionInput(person, 'name', after));
  await api.deps.afterwards.settled();
  const senior = await signInStaff(api.url, 'senior');
  const { checks } = await holdCorrection(api, senior, correction);
  expect(unmetConditions(checks, 'hold')).toEqual([]);
  Object.assign(api.deps, { straightThrough: false, authority: undefined });
});

describe('R27 R28: clearing a real name that was corrected', () => {
  it('asks for the card of today, and shows it beside what holds now', async () => {
    const { person, card, after } = await corrected(api, 'id_number');
    shows(card);
    const old = await askToClear(person, await makeClearingInput(person));
    expect(old.body.fields).toMatchObject([{ path: 'frontPhotoId', code: 'not_the_holder' }]);
    shows(after);
    const { body } = await askToClear(person, await makeClearingInput(person));
    const agent = await signInStaff(api.url);
    const { checks } = await holdClearing(api, agent, body);
    expect(checks.find(({ code }) => code === 'holder')).toMatchObject({ state: 'passed' });
  });

  it('frees the old number and the new, and locks both with when and why it changed', async () => {
    const { person, card, after } = await corrected(api, 'id_number');
    shows(after);
    const id = await clear(person);
    expect(await unlockRetained(api, id)).toMatchObject({
      ...{ name: after.name, idNumber: after.idNumber, verifiedBy: 'agent' },
      earlier: [{ name: card.name, idNumber: card.idNumber, correction: 'id_number', correctedBy: 'senior' }],
    });
    for (const { idNumber } of [card, after]) {
      const fingerprint = api.deps.fingerprint('id-number', idNumber);
      expect(await api.deps.db('identities').where({ fingerprint })).toEqual([]);
      expect(await api.deps.db('verifications').where({ fingerprint })).toEqual([]);
    }
    shows(card);
    const anew = await signIn(api.url);
    expect((await submit(anew, await makeInput(anew, card))).status).toBe(201);
    expect((await person.get<Verification>('/v1/verifications/current')).body.clearedAt).not.toBeNull();
    shows(makePerson());
    expect(await findContradictions(api.deps.db)).toEqual([]);
  });
});
