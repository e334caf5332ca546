import type { RealName } from '../../../domain/contract/account';
import type { Verification } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  makeInput,
  signIn,
  signInStaff,
  submit,
  verified,
} from '../../support/api-client';
import { askToClear, holdClearing, makeClearingInput } from '../../support/clearing';
import { newerCard, type Person } from '../../support/people';
import { seenCard, toldReader } from '../../support/reader';
import { unlockRetained } from '../../support/retention';
import { toldAuthority } from '../../support/told-authority';
import { findContradictions } from '../guarantees/find-contradictions';

const reader = toldReader();
let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi({ reader });
  agent = await signInStaff(api.url);
});
afterAll(() => api.stop());

/** The card that is shown to the reader from now on. */
function shows(card: Person): void {
  reader.sees('front', seenCard(card, 'front'));
  reader.sees('back', seenCard(card, 'back'));
}

async function renewed(): Promise<{ person: Client; card: Person; newer: Person }> {
  const { person, card } = await verified(api.url);
  const newer = newerCard(card);
  shows(newer);
  const { body } = await submit(person, await makeInput(person, newer));
  expect((await decide(agent, await hold(agent, body), approve)).status).toBe(200);
  return { person, card, newer };
}

it('R12 R18: a renewal where everything agrees is decided at once, and is in force', async () => {
  const { person, card } = await verified(api.url);
  Object.assign(api.deps, { straightThrough: true, authority: toldAuthority() });
  const newer = newerCard(card);
  shows(newer);
  const { body } = await submit(person, await makeInput(person, newer));
  await api.deps.afterwards.settled();
  expect((await person.get<Verification>('/v1/verifications/current')).body).toMatchObject({
    id: body.id,
    status: 'approved',
  });
  expect((await person.get<RealName>('/v1/real-name')).body).toMatchObject({ validUntil: newer.validUntil });
  Object.assign(api.deps, { straightThrough: false, authority: undefined });
});

it('R27: clearing a real name that was renewed locks both cards, and leaves nothing of either', async () => {
  const { person, card, newer } = await renewed();
  const { body } = await askToClear(person, await makeClearingInput(person));
  for (const username of ['agent', 'senior']) {
    const staff = await signInStaff(api.url, username);
    expect((await decide(staff, await holdClearing(api, staff, body), approve)).status).toBe(200);
  }
  await api.deps.afterwards.settled();

  expect(await unlockRetained(api, body.id)).toMatchObject({
    validUntil: newer.validUntil,
    verifiedBy: 'agent',
    earlier: [{ validUntil: card.validUntil, correction: 'renewal', correctedBy: 'agent' }],
  });
  const fingerprint = api.deps.fingerprint('id-number', card.idNumber);
  expect(await api.deps.db('verifications').where({ fingerprint })).toEqual([]);
  expect(await findContradictions(api.deps.db)).toEqual([]);

  // What is said of the account is its first attempt again; the number is free for anybody.
  const current = (await person.get<Verification>('/v1/verifications/current')).body;
  expect([current.kind, current.clearedAt === null]).toEqual(['first', false]);
  const other = await signIn(api.url);
  expect((await submit(other, await makeInput(other, newer))).status).toBe(201);
});
