import type { RealName } from '../../../domain/contract/account';
import type { Case } from '../../../domain/contract/case';
import type { Verification } from '../../../domain/contract/verification';
import { waysOn } from '../../../domain/ways-on';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, signInStaff, submit } from '../../support/api-client';
import { atOnce, crowd, readyToSubmit } from '../../support/load-people';
import { makePerson } from '../../support/people';

jest.setTimeout(120_000);

interface Decided {
  agent: Client;
  seen: Case;
  reply: Awaited<ReturnType<typeof decide>>;
}

/** Claims and approves until the queue is empty, as fast as the answers come. */
async function approveAll(agent: Client): Promise<Decided[]> {
  const decided: Decided[] = [];
  for (let taken = await claim(agent); taken.status === 201; taken = await claim(agent)) {
    decided.push({ agent, seen: taken.body, reply: await decide(agent, taken.body, approve) });
  }
  return decided;
}

const checkOf = (seen: Case, code: string) => seen.checks.find((check) => check.code === code);
const idNumberOfAnother = { decision: 'reject', reasons: [{ code: 'identity_already_bound' }] } as const;

describe('One identity, one account', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('R8: of 32 accounts that submit one number at once, decided as fast as agents can, exactly one is bound', async () => {
    const card = makePerson();
    const rivals = await crowd(32, () => readyToSubmit(api.url, card));
    const submissions = await Promise.all(rivals.map(({ person, input }) => submit(person, input)));
    expect(submissions.map(({ status }) => status)).toEqual(Array(32).fill(201));

    const agents = await Promise.all(['agent', 'agent2', 'senior'].map((name) => signInStaff(api.url, name)));
    const decided = (await atOnce(9, (i) => approveAll(agents[i % agents.length] as Client))).flat();
    expect(new Set(decided.map(({ seen }) => seen.id)).size).toBe(32);
    expect(decided).toHaveLength(32);
    // The first to be looked at waits beside 31 others, whoever looks.
    expect(Math.max(...decided.map(({ seen }) => Number(checkOf(seen, 'no_rivals')?.detail)))).toBe(31);

    const approved = decided.filter(({ reply }) => reply.status === 200);
    const refused = decided.filter(({ reply }) => reply.status !== 200);
    expect(approved).toHaveLength(1);
    for (const { reply } of refused) {
      expect(reply.status).toBe(409);
      expect(reply.body.code).toBe('identity_already_bound');
      expect(reply.body.ways?.map(({ code }) => code)).toEqual([
        'use_other_account',
        'check_number',
        'prove_to_be_holder',
        'ask_customer_service',
      ]);
    }
    const realNames = await Promise.all(rivals.map(({ person }) => person.get<RealName>('/v1/real-name')));
    expect(realNames.filter(({ body }) => body.status === 'active')).toHaveLength(1);

    // An approval that was refused leaves the case as it was: held, undecided, and free to be refused with the reason.
    for (const { agent, seen } of refused) {
      const { body: still } = await agent.get<Case>(`/v1/review/cases/${seen.id}`);
      expect(still).toMatchObject({ status: 'claimed', version: seen.version, holder: { you: true }, decision: null });
      expect(checkOf(still, 'identity_free')?.state).toBe('failed');
      expect(still.subject.photos.front).not.toBeNull();
      expect((await decide(agent, still, idNumberOfAnother)).status).toBe(200);
    }
    const ends = await Promise.all(rivals.map(({ person }) => person.get<Verification>('/v1/verifications/current')));
    const reasons = ends.map(({ body }) => body.rejection?.reasons[0]?.code ?? body.status).sort();
    expect(reasons).toEqual(['approved', ...Array(31).fill('identity_already_bound')]);
  });

  it('R8: a later submission of a bound number is refused at once with the ways on, and stores nothing', async () => {
    const card = makePerson();
    const agent = await signInStaff(api.url);
    const holder = await readyToSubmit(api.url, card);
    expect((await submit(holder.person, holder.input)).status).toBe(201);
    expect((await approveAll(agent)).map(({ reply }) => reply.status)).toEqual([200]);

    const late = await readyToSubmit(api.url, card);
    const reply = await submit(late.person, late.input);
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({
      code: 'identity_already_bound',
      ways: Object.keys(waysOn.identity_already_bound).map((code) => ({ code })),
    });
    expect((await late.person.get('/v1/verifications/current')).status).toBe(404);
    const photos = await late.person.get<{ photos: object[] }>('/v1/photos?unused=true');
    expect(photos.body.photos).toHaveLength(2);
  });

  it('R8: a number that was only submitted stays free: refusing the first lets the second be bound', async () => {
    const card = makePerson();
    const agent = await signInStaff(api.url);
    const first = await readyToSubmit(api.url, card);
    const second = await readyToSubmit(api.url, card);
    expect((await submit(first.person, first.input)).status).toBe(201);
    expect((await submit(second.person, second.input)).status).toBe(201);

    const { body: taken } = await claim(agent);
    const refusal = { decision: 'reject', reasons: [{ code: 'data_mismatch', field: 'idNumber' }] };
    expect((await decide(agent, taken, refusal)).status).toBe(200);
    expect((await approveAll(agent)).map(({ reply }) => reply.status)).toEqual([200]);
    expect((await second.person.get<RealName>('/v1/real-name')).body.status).toBe('active');
  });
});
