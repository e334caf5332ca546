import type { Me, RealName } from '../../../domain/contract/account';
import type { ActivityPage } from '../../../domain/contract/activity';
import type { RealNameHistory } from '../../../domain/contract/correction';
import type { Problem } from '../../../domain/contract/problem';
import type { Verification } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  decide,
  hold,
  invalid,
  makeInput,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  submit,
  uploadBoth,
  verified,
} from '../../support/api-client';
import { clearing } from '../../support/clearing';
import { makePerson, newerCard, type Person } from '../../support/people';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterAll(() => api.stop());

const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;
const current = async (person: Client) => (await person.get<Verification>('/v1/verifications/current')).body;

/** Somebody verified who has sent in the card that came after. */
async function renewing(): Promise<{ person: Client; card: Person; newer: Person; renewal: Verification }> {
  const { person, card } = await verified(api.url);
  const newer = newerCard(card);
  const { status, body } = await submit(person, await makeInput(person, newer));
  expect(status).toBe(201);
  return { person, card, newer, renewal: body };
}

describe('R18: a verified person who sends in a newer card', () => {
  it('renews: what is verified stays in force while it is in review', async () => {
    const { person, card, newer, renewal } = await renewing();
    expect(renewal).toMatchObject({ kind: 'renewal', status: 'pending', validUntil: newer.validUntil });
    expect(await current(person)).toEqual(renewal);
    expect(await realName(person)).toMatchObject({ status: 'active', validUntil: card.validUntil });
    const me = (await person.get<Me>('/v1/me')).body;
    expect(me.verification).toMatchObject({ id: renewal.id, status: 'pending' });
  });

  it('is asked for photos and dates alone: name and number are those verified', async () => {
    const { person, card } = await verified(api.url);
    const { validFrom, validUntil } = newerCard(card);
    const { status, body } = await submit(person, {
      validFrom,
      validUntil,
      ...(await uploadBoth(person)),
      consent: true,
    });
    expect(status).toBe(201);
    const { body: held } = await agent.get(`/v1/review/cases/${(await hold(agent, body)).id}`);
    const renews = { validFrom: card.validFrom, validUntil: card.validUntil };
    expect(held).toMatchObject({ kind: 'verification', subject: { renews } });
    expect(body.maskedIdNumber).toBe(((await realName(person)) as { maskedIdNumber: string }).maskedIdNumber);
  });

  it('has the new dates once it is approved; since when they are verified stays, and the history tells both', async () => {
    const { person, card, newer, renewal } = await renewing();
    const before = await realName(person);
    const { status } = await decide(agent, await hold(agent, renewal), approve);
    expect(status).toBe(200);
    const { validFrom, validUntil } = newer;
    expect(await realName(person)).toEqual({ ...before, validFrom, validUntil });
    const { entries } = (await person.get<RealNameHistory>('/v1/real-name/history')).body;
    expect(entries.map((entry) => [entry.changed, entry.validUntil])).toEqual([
      ['renewal', newer.validUntil],
      [null, card.validUntil],
    ]);
    const { activities } = (await person.get<ActivityPage>('/v1/activity')).body;
    expect(activities.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['renewal_submitted', 'renewed']));
  });

  it('loses nothing where it is refused or withdrawn, and may send it in again', async () => {
    const { person, newer, renewal } = await renewing();
    const before = await realName(person);
    await decide(agent, await hold(agent, renewal), refuse);
    expect(await realName(person)).toEqual(before);
    expect(await current(person)).toMatchObject({ status: 'rejected', rejection: expect.anything() });
    const { body: again } = await submit(person, await makeInput(person, newer));
    const withdrawn = await person.post<Verification>(`/v1/verifications/${again.id}/withdrawal`);
    expect([withdrawn.status, withdrawn.body.status]).toEqual([200, 'withdrawn']);
    expect(await realName(person)).toEqual(before);
    expect((await submit(person, await makeInput(person, newer))).status).toBe(201);
  });

  it('is once in review at a time', async () => {
    const { person, newer } = await renewing();
    const another = { ...(await makeInput(person, newer)) };
    expect(problemOf(await submit(person, another))).toEqual({ status: 409, code: 'verification_pending' });
  });
});

describe('R18 R31: what renews nothing', () => {
  it('another ID number: says so, and nothing of whose it is', async () => {
    const { person } = await verified(api.url);
    const { card: bound } = await verified(api.url);
    const other = { status: 409, code: 'renewal_other_person' };
    const reply = await submit(person, await makeInput(person, makePerson()));
    expect(problemOf(reply)).toEqual(other);
    expect((reply.body as unknown as Problem).ways?.map(({ code }) => code)).toEqual([
      'check_number',
      'correct_real_name',
      'clear_real_name',
    ]);
    expect(problemOf(await submit(person, await makeInput(person, newerCard(bound))))).toEqual(other);
  });

  it('R9: the card by which the account is verified', async () => {
    const { person, card } = await verified(api.url);
    const reply = await submit(person, await makeInput(person, card));
    expect(problemOf(reply)).toEqual({ status: 409, code: 'already_verified' });
  });

  it('an earlier card, or one that ends no later', async () => {
    const { person, card } = await verified(api.url);
    const { name, idNumber } = card;
    const { validFrom, validUntil } = makePerson({ name, idNumber, validFrom: '2020-02-03' });
    const earlier = await submit(person, { ...(await makeInput(person, card)), validFrom, validUntil });
    expect(problemOf(earlier)).toEqual(invalid('validFrom:not_later', 'validUntil:not_later'));
  });

  it('another name, which is a correction', async () => {
    const { person, card } = await verified(api.url);
    const renamed = { ...newerCard(card), name: '欧阳改名' };
    expect(problemOf(await submit(person, await makeInput(person, renamed)))).toEqual(invalid('name:other_name'));
  });

  it('anything while the real name is about to be cleared', async () => {
    const { person, card } = await clearing(api.url);
    const reply = await submit(person, await makeInput(person, newerCard(card)));
    expect(problemOf(reply)).toEqual({ status: 409, code: 'clearing_pending' });
  });

  it('whoever is not verified says who they are', async () => {
    const { person } = await verified(api.url);
    const { validFrom, validUntil } = makePerson();
    const whole = { validFrom, validUntil, ...(await uploadBoth(person)), consent: true };
    const stranger = await signIn(api.url);
    expect(problemOf(await submit(stranger, whole))).toEqual(invalid('name:missing', 'idNumber:missing'));
    expect(problemOf(await submit(stranger, {})).fields?.slice(0, 3)).toEqual([
      'name:missing',
      'idNumber:missing',
      'validFrom:missing',
    ]);
  });
});
