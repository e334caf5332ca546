import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import type { Clearing, ClearingInput } from '../../../domain/contract/clearing-request';
import type { Verification } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, signInStaff, submit } from '../../support/api-client';
import { askToClear, currentClearing, holdClearing, makeClearingInput, withdrawClearing } from '../../support/clearing';
import { atOnce, crowd, fillIn, waiting } from '../../support/load-people';
import { makePerson, newerCard, type Person } from '../../support/people';
import { findContradictions } from '../guarantees/find-contradictions';

jest.setTimeout(240_000);

const many = 32;
const refuse = { decision: 'reject', reasons: [{ code: 'not_the_holder' }] } as const;

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

const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body.status;
const clearingOf = async (person: Client) => (await currentClearing(person)).body.status;

interface Ready {
  person: Client;
  card: Person;
  input: ClearingInput;
}

/** Verified people, each with the four photos taken. */
async function readyToAsk(count: number): Promise<Ready[]> {
  const cards = Array.from({ length: count }, () => makePerson());
  const people = await crowd(count, (i) => waiting(api.url, cards[i]));
  for (const _ of people) {
    const { body } = await agent.post<Case>('/v1/review/claims', { kind: 'verification' });
    await decide(agent, body, approve);
  }
  return crowd(count, async (i) => {
    const { person } = people[i] as (typeof people)[number];
    return { person, card: cards[i] as Person, input: await makeClearingInput(person) };
  });
}

/** Requests on which an agent has agreed, in the hands of a senior. */
async function heldForSecond(): Promise<{ person: Client; asked: Clearing; taken: Case }[]> {
  const ready = await readyToAsk(many);
  return crowd(many, async (i) => {
    const { person, input } = ready[i] as Ready;
    const { body: asked } = await askToClear(person, input);
    await decide(agent, await holdClearing(api, agent, asked), approve);
    return { person, asked, taken: await holdClearing(api, senior, asked) };
  });
}

it('R23: of 32 accounts that ask for a clearing and submit at once, each has one request and no submission', async () => {
  const ready = await readyToAsk(many);
  const forms = await crowd(many, (i) => fillIn((ready[i] as Ready).person, makePerson()));
  const replies = await atOnce(many, async (i) => {
    const { person, input } = ready[i] as Ready;
    const asking = [() => askToClear(person, input), () => submit(person, forms[i])];
    const [first, second] = await Promise.all((i % 2 ? asking : [...asking].reverse()).map((ask) => ask()));
    return i % 2 ? [first?.status, second?.status] : [second?.status, first?.status];
  });
  expect(replies).toEqual(Array(many).fill([201, 409]));
});

it('R23: of four equal requests of one account at once, and of two different ones, one is taken', async () => {
  const [{ person, input }, other] = (await readyToAsk(2)) as [Ready, Ready];
  const same = await atOnce(4, () => askToClear(person, input, 'one-key'));
  expect(new Set(same.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  const another = await makeClearingInput(other.person);
  const both = await Promise.all([askToClear(other.person, other.input), askToClear(other.person, another)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const free = (await other.person.get<{ photos: object[] }>('/v1/photos?unused=true')).body.photos;
  expect(free).toHaveLength(4);
});

it('R26: of a withdrawal and the second approval at once exactly one happens, 32 times', async () => {
  const held = await heldForSecond();
  await atOnce(many, async (i) => {
    const { person, asked, taken } = held[i] as (typeof held)[number];
    const both = [() => withdrawClearing(person, asked.id), () => decide(senior, taken, approve)];
    const replies = await Promise.all((i % 2 ? both : [...both].reverse()).map((act) => act()));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const status = await clearingOf(person);
    expect(['withdrawn', 'cleared']).toContain(status);
    expect(await realName(person)).toBe(status === 'cleared' ? 'none' : 'active');
  });
});

it('R27: of an approval, a refusal and a new submission at once, the outcome is one and the submission changes nothing, 32 times', async () => {
  const held = await heldForSecond();
  const forms = await crowd(many, (i) => fillIn((held[i] as (typeof held)[number]).person, makePerson()));
  await atOnce(many, async (i) => {
    const { person, taken } = held[i] as (typeof held)[number];
    const decisions = i % 2 ? [approve, refuse] : [refuse, approve];
    const [submitted, ...decided] = await Promise.all([
      submit(person, forms[i]),
      ...decisions.map((decision) => decide(senior, taken, decision)),
    ]);
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
    const status = await clearingOf(person);
    expect(['rejected', 'cleared']).toContain(status);
    expect(await realName(person)).toBe(status === 'cleared' ? 'none' : 'active');
    const newest = (await person.get<Verification>('/v1/verifications/current')).body.status;
    // With the real name went every photo of the account: what comes right after it has to be photographed again.
    expect([409, ...(status === 'cleared' ? [422] : [])]).toContain(submitted.status);
    expect(newest).toBe('approved');
  });
});

it('R18 R23: of a renewal and a clearing asked for at once exactly one is taken, 32 times', async () => {
  const ready = await readyToAsk(many);
  const renewals = await crowd(many, (i) => {
    const { person, card } = ready[i] as Ready;
    return fillIn(person, newerCard(card));
  });
  await atOnce(many, async (i) => {
    const { person, input } = ready[i] as Ready;
    const both = [() => submit(person, renewals[i]), () => askToClear(person, input)];
    const replies = await Promise.all((i % 2 ? both : [...both].reverse()).map((act) => act()));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await realName(person)).toBe('active');
  });
});
