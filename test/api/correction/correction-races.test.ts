import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import type { Correction } from '../../../domain/contract/correction';
import { maskIdNumber, maskName } from '../../../domain/identity/mask';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, hold, signInStaff, submitted, verified } from '../../support/api-client';
import { askToClear, currentClearing, makeClearingInput } from '../../support/clearing';
import {
  askToCorrect,
  changed,
  correcting,
  currentCorrection,
  holdCorrection,
  type InCorrection,
  makeCorrectionInput,
  withdrawCorrection,
} from '../../support/correction';
import { atOnce, crowd } from '../../support/load-people';
import { makePerson, type Person } from '../../support/people';
import { findContradictions } from '../guarantees/find-contradictions';

jest.setTimeout(120_000);

const many = 8;

let api: TestApi;
let agent: Client;
let senior: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
  senior = await signInStaff(api.url, 'senior');
});
afterEach(async () => expect(await findContradictions(api.deps.db)).toEqual([]));
afterAll(() => api.stop());

const realNameOf = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body;

/** The two of a race, now the one first and now the other; their answers in the order in which they are named. */
async function race<A, B>(i: number, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  if (i % 2 === 0) return Promise.all([one(), other()]);
  const late = other();
  return Promise.all([one(), late]);
}

/** People whose correction a senior holds. */
async function held(kind: 'name' | 'id_number'): Promise<(InCorrection & { taken: Case })[]> {
  const asked: InCorrection[] = [];
  for (let i = 0; i < many; i++) asked.push(await correcting(api.url, kind));
  return crowd(many, async (i) => {
    const one = asked[i] as InCorrection;
    return { ...one, taken: await holdCorrection(api, senior, one.correction) };
  });
}

it(`R28: of a withdrawal and the approval at once exactly one happens, ${many} times`, async () => {
  const people = await held('name');
  await atOnce(many, async (i) => {
    const { person, card, after, correction, taken } = people[i] as (typeof people)[number];
    const replies = await race(
      i,
      () => withdrawCorrection(person, correction.id),
      () => decide(senior, taken, approve),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { status } = (await currentCorrection(person)).body;
    expect(status).toBe(replies[0].status === 200 ? 'withdrawn' : 'approved');
    const { name } = status === 'approved' ? after : card;
    expect(await realNameOf(person)).toMatchObject({ maskedName: maskName(name) });
  });
});

it(`R28: of a correction and a clearing asked for at once one is taken, ${many} times`, async () => {
  const people: { person: Client; card: Person }[] = [];
  for (let i = 0; i < many; i++) people.push(await verified(api.url));
  const ready = await crowd(many, async (i) => {
    const { person, card } = people[i] as (typeof people)[number];
    const input = await makeCorrectionInput(person, 'name', changed('name', card));
    return { person, input, clearing: await makeClearingInput(person) };
  });
  await atOnce(many, async (i) => {
    const { person, input, clearing } = ready[i] as (typeof ready)[number];
    const replies = await race(
      i,
      () => askToCorrect(person, input),
      () => askToClear(person, clearing),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const found = [(await currentCorrection(person)).status, (await currentClearing(person)).status];
    expect(found).toEqual(replies.map(({ status }) => (status === 201 ? 200 : 404)));
  });
});

it(`R28: of an approval and another account that is bound by the new number at once one stands, ${many} times`, async () => {
  const people = await held('id_number');
  const rivals: { person: Client; taken: Case }[] = [];
  for (const { after } of people) {
    const rival = await submitted(api.url, { ...makePerson(), ...numberOf(after) });
    rivals.push({ person: rival.person, taken: await hold(agent, rival.verification) });
  }
  await atOnce(many, async (i) => {
    const [mine, theirs] = [people[i] as (typeof people)[number], rivals[i] as (typeof rivals)[number]];
    const replies = await race(
      i,
      () => decide(senior, mine.taken, approve),
      () => decide(agent, theirs.taken, approve),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = replies[0].status === 200;
    const number = maskIdNumber(won ? mine.after.idNumber : mine.card.idNumber);
    expect(await realNameOf(mine.person)).toMatchObject({ maskedIdNumber: number });
    expect((await realNameOf(theirs.person)).status).toBe(won ? 'none' : 'active');
  });
});

it(`R28: the old number is nobody else's, also where another account waited with it before, ${many} times`, async () => {
  const people: InCorrection[] = [];
  const rivals: { person: Client; taken: Case }[] = [];
  for (let i = 0; i < many; i++) {
    // Sent in before the number was bound, and held until it is somebody's no more.
    const card = makePerson();
    const rival = await submitted(api.url, { ...makePerson(), ...numberOf(card) });
    rivals.push({ person: rival.person, taken: await hold(agent, rival.verification) });
    people.push(await correcting(api.url, 'id_number', card));
  }
  const taken = await crowd(many, (i) => holdCorrection(api, senior, (people[i] as InCorrection).correction));
  await atOnce(many, async (i) => {
    const { person, taken: theirs } = rivals[i] as (typeof rivals)[number];
    const replies = await race(
      i,
      () => decide(senior, taken[i] as Case, approve),
      () => decide(agent, theirs, approve),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 409]);
    expect((await realNameOf(person)).status).toBe('none');
  });
});

it('R28: of four equal requests at once one is taken, and all get its answer', async () => {
  const { person, card } = await verified(api.url);
  const input = await makeCorrectionInput(person, 'name', changed('name', card));
  const replies = await atOnce(4, () => askToCorrect(person, input, 'one-key'));
  expect(
    new Set(replies.map(({ status, body }: { status: number; body: Correction }) => `${status} ${body.id}`)).size,
  ).toBe(1);
});

it('R28: of an approval and a refusal at once exactly one stands', async () => {
  const { person, correction } = await correcting(api.url);
  const taken = await holdCorrection(api, senior, correction);
  const refusal = { decision: 'reject', reasons: [{ code: 'proof_insufficient' }] };
  const replies = await Promise.all([approve, refusal].map((decision) => decide(senior, taken, decision)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { status } = (await currentCorrection(person)).body;
  expect(status).toBe(replies[0]?.status === 200 ? 'approved' : 'rejected');
});

const numberOf = ({ idNumber, validFrom, validUntil }: Person) => ({ idNumber, validFrom, validUntil });
