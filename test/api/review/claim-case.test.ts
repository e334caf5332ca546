import { runDueWork } from '../../../api/jobs/run-due-work';
import type { Case } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, problemOf, signInStaff, submitted } from '../../support/api-client';
import { approvedOnce } from '../../support/clearing';

let api: TestApi;
let agent: Client;
let colleague: Client;
beforeAll(async () => {
  api = await startApi();
  [agent, colleague] = [await signInStaff(api.url), await signInStaff(api.url, 'agent2')];
});
/** Each test begins with an empty queue and the time of day. */
beforeEach(async () => {
  api.clock.setTo(new Date());
  await api.deps.db('cases').delete();
});
afterAll(() => api.stop());

const inMinutes = (n: number) => api.clock.setTo(new Date(Date.now() + n * 60_000));
const post = (who: Client, { id }: { id: string }, what: string) => who.post<Case>(`/v1/review/cases/${id}/${what}`);
const notHeld = { status: 409, code: 'case_not_held' };
const subjectOf = async (who: Client) => (await claim(who)).body.subject.verificationId;

describe('R10: the next case', () => {
  it('is what is due first, and of one day what came first', async () => {
    api.clock.setTo(new Date('2026-11-18T02:00:00Z'));
    const later = (await submitted(api.url)).verification.id;
    api.clock.setTo(new Date('2026-11-16T02:00:00Z'));
    const first = (await submitted(api.url)).verification.id;
    const second = (await submitted(api.url)).verification.id;
    expect([await subjectOf(agent), await subjectOf(agent), await subjectOf(agent)]).toEqual([first, second, later]);
  });

  it('R26: of second approvals alone is one that waits for it, whatever is due before; to an agent there is none', async () => {
    await submitted(api.url);
    const { clearing } = await approvedOnce(api);
    const onlySecond = (who: Client) => who.post<Case>('/v1/review/claims', { second: true });
    expect((await onlySecond(colleague)).status).toBe(204);
    const senior = await signInStaff(api.url, 'senior');
    expect(await onlySecond(senior)).toMatchObject({
      status: 201,
      body: { kind: 'clearing', clearing: { id: clearing.id } },
    });
    expect((await onlySecond(senior)).status).toBe(204);
  });

  it('is handed out with a lease of fifteen minutes, masked', async () => {
    const { card } = await submitted(api.url);
    const { status, body } = await claim(agent);
    expect([status, body.status, body.version, body.attempt]).toEqual([201, 'claimed', 2, 1]);
    expect(body.holder).toMatchObject({ username: 'agent', you: true });
    const left = Date.parse(body.holder?.leaseUntil ?? '') - api.clock.now().getTime();
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(left).toBeLessThanOrEqual(15 * 60_000);
    expect(JSON.stringify(body)).not.toContain(card.name);
    expect(JSON.stringify(body)).not.toContain(card.idNumber);
  });

  it('is none where there is nothing to do', async () => {
    const reply = await claim(agent);
    expect([reply.status, reply.body]).toEqual([204, '']);
  });

  it('may be of one kind', async () => {
    const ask = (kind: unknown) => agent.post<Case>('/v1/review/claims', { kind });
    expect(problemOf(await ask('coffee'))).toMatchObject({ status: 422, fields: ['kind:malformed'] });
    await submitted(api.url);
    expect((await ask('verification')).status).toBe(201);
  });

  it('goes to one agent only, however many ask at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => submitted(api.url)));
    const replies = await Promise.all(Array.from({ length: 10 }, (_, i) => claim(i % 2 ? agent : colleague)));
    const handedOut = replies.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(handedOut).toHaveLength(4);
    expect(new Set(handedOut).size).toBe(4);
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(6);
  });

  it('is another one for the same agent, who holds both', async () => {
    await submitted(api.url);
    await submitted(api.url);
    const [one, other] = [(await claim(agent)).body, (await claim(agent)).body];
    expect(one.id).not.toBe(other.id);
    for (const held of [one, other]) expect((await post(agent, held, 'lease')).status).toBe(200);
  });
});

describe('R10: a case given back', () => {
  it('is the next one again, at its old place', async () => {
    const first = (await submitted(api.url)).verification.id;
    await submitted(api.url);
    const held = (await claim(agent)).body;
    const { status, body } = await post(agent, held, 'release');
    expect([status, body.status, body.holder]).toEqual([200, 'open', null]);
    expect(await subjectOf(colleague)).toBe(first);
  });

  it('is no longer held: it cannot be given back twice, renewed, or decided', async () => {
    await submitted(api.url);
    const held = (await claim(agent)).body;
    await post(agent, held, 'release');
    expect(problemOf(await post(agent, held, 'release'))).toEqual(notHeld);
    expect(problemOf(await post(agent, held, 'lease'))).toEqual(notHeld);
    expect(problemOf(await decide(agent, held, approve))).toEqual(notHeld);
  });
});

describe('R10: a lease', () => {
  it('runs out after fifteen minutes: a colleague gets the case, and the first agent holds nothing', async () => {
    await submitted(api.url);
    const held = (await claim(agent)).body;
    inMinutes(14);
    expect((await claim(colleague)).status).toBe(204);
    inMinutes(16);
    const again = (await claim(colleague)).body;
    expect([again.id, again.holder?.username]).toEqual([held.id, 'agent2']);
    expect(problemOf(await decide(agent, held, approve))).toEqual(notHeld);
    expect(problemOf(await decide(agent, again, approve))).toEqual(notHeld);
    expect((await decide(colleague, again, approve)).status).toBe(200);
  });

  it('that ran out puts the case back at its old place, within the minute that due work takes', async () => {
    await submitted(api.url);
    const held = (await claim(agent)).body;
    await submitted(api.url);
    inMinutes(16);
    await runDueWork(api.deps);
    expect((await claim(colleague)).body.id).toBe(held.id);
  });

  it('that ran out keeps nobody waiting who would have nothing else to do', async () => {
    await submitted(api.url);
    const held = (await claim(agent)).body;
    const other = (await submitted(api.url)).verification.id;
    inMinutes(16);
    expect(await subjectOf(colleague)).toBe(other);
    expect((await claim(colleague)).body.id).toBe(held.id);
  });

  it('that ran out holds nothing, even before somebody else has claimed', async () => {
    await submitted(api.url);
    const held = (await claim(agent)).body;
    inMinutes(16);
    expect(problemOf(await decide(agent, held, approve))).toEqual(notHeld);
    expect(problemOf(await post(agent, held, 'lease'))).toEqual(notHeld);
  });

  it('is renewed by a sign of life, without changing what a decision rests on', async () => {
    await submitted(api.url);
    const held = (await claim(agent)).body;
    inMinutes(10);
    const renewed = (await post(agent, held, 'lease')).body;
    expect(renewed.version).toBe(held.version);
    inMinutes(24);
    expect((await claim(colleague)).status).toBe(204);
    expect((await decide(agent, held, approve)).status).toBe(200);
  });

  it('on a case that does not exist is not found', async () => {
    const nothing = { id: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' };
    const notFound = { status: 404, code: 'not_found' };
    for (const what of ['lease', 'release']) expect(problemOf(await post(agent, nothing, what))).toEqual(notFound);
  });
});
