import type { Case } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  specimen,
  submitted,
  upload,
} from '../../support/api-client';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterEach(() => api.clock.setTo(new Date()));
afterAll(() => api.stop());

const view = (who: Client, id: string | undefined) => who.get(`/v1/photos/${id}/content`);
const notYours = { status: 403, code: 'case_not_yours' };

async function held(): Promise<{ person: Client; taken: Case; front: string; back: string }> {
  const { person, verification } = await submitted(api.url);
  const taken = await hold(agent, verification);
  const { front, back } = taken.subject.photos;
  return { person, taken, front: front?.id ?? '', back: back?.id ?? '' };
}

describe('R15: an agent sees a photo while holding its case, and at no other time', () => {
  it('not while it belongs to no submission', async () => {
    const person = await signIn(api.url);
    const { body } = await upload(person, 'front', await specimen('front'));
    expect(problemOf(await view(agent, body.id))).toEqual(notYours);
  });

  it('not a photo that does not exist, which is told apart from no other', async () => {
    expect(problemOf(await view(agent, '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59'))).toEqual(notYours);
  });

  it('not before the case was claimed, and then both sides', async () => {
    const { verification } = await submitted(api.url);
    const row = await api.deps.db('verifications').where({ id: verification.id }).first();
    expect(problemOf(await view(agent, row.front_photo_id))).toEqual(notYours);
    await hold(agent, verification);
    for (const id of [row.front_photo_id, row.back_photo_id]) {
      const reply = await view(agent, id);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect(reply.headers.get('cache-control')).toBe('no-store');
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('not after giving the case back', async () => {
    const { taken, front } = await held();
    await agent.post(`/v1/review/cases/${taken.id}/release`);
    expect(problemOf(await view(agent, front))).toEqual(notYours);
  });

  it.each([approve, refuse])('not after deciding it: $decision', async (decision) => {
    const { taken, front, back } = await held();
    expect((await decide(agent, taken, decision)).status).toBe(200);
    expect(problemOf(await view(agent, front))).toEqual(notYours);
    expect(problemOf(await view(agent, back))).toEqual(notYours);
  });

  it('not after the person has withdrawn', async () => {
    const { person, taken, front } = await held();
    expect((await person.post(`/v1/verifications/${taken.subject.verificationId}/withdrawal`)).status).toBe(200);
    expect(problemOf(await view(agent, front))).toEqual(notYours);
  });

  it('not when the lease has run out, even if nobody has taken the case since', async () => {
    const { front } = await held();
    api.clock.setTo(new Date(Date.now() + 14 * 60_000));
    expect((await view(agent, front)).status).toBe(200);
    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    expect(problemOf(await view(agent, front))).toEqual(notYours);
  });
});

it('R42: the owner sees a photo before, during and after the review', async () => {
  const { person, taken, front } = await held();
  expect((await view(person, front)).status).toBe(200);
  await decide(agent, taken, refuse);
  expect((await view(person, front)).status).toBe(200);
});

it('R42: a photo whose file is gone is not found, and no fault', async () => {
  const person = await signIn(api.url);
  const { body } = await upload(person, 'front', await specimen('front'));
  await api.deps.photos.remove(body.id);
  expect(problemOf(await view(person, body.id))).toEqual({ status: 404, code: 'not_found' });
});
