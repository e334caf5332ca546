import { runDueWork } from '../../../api/jobs/run-due-work';
import type { Case, CasePage } from '../../../domain/contract/case';
import type { ParkingChoices } from '../../../domain/contract/passage';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, problemOf, signInStaff, submitted } from '../../support/api-client';

let api: TestApi;
let agent: Client;
let colleague: Client;
beforeAll(async () => {
  api = await startApi();
  [agent, colleague] = [await signInStaff(api.url), await signInStaff(api.url, 'agent2')];
});
/** A Wednesday morning in Beijing, and an empty queue. */
beforeEach(async () => {
  api.clock.setTo(new Date('2026-11-18T02:00:00Z'));
  await api.deps.db('cases').delete();
});
afterAll(() => api.stop());

const waitsForSenior = { reason: 'awaiting_senior', until: '2026-11-20', note: '印章看不清，已问' };
const notHeld = { status: 409, code: 'case_not_held' };
const queue = async (query: string, who = agent) => (await who.get<CasePage>(`/v1/review/cases?${query}`)).body.cases;
const post = (who: Client, { id }: { id: string }, what: string, body?: object) =>
  who.post<Case>(`/v1/review/cases/${id}/${what}`, body);
const actionsOn = async ({ id }: { id: string }) =>
  (await api.deps.db('audit').where({ subject_id: id }).orderBy('id')).map(
    ({ actor_kind, action }) => `${actor_kind} ${action}`,
  );

async function held(who = agent): Promise<Case> {
  await submitted(api.url);
  return (await claim(who)).body;
}

async function parked(): Promise<Case> {
  const taken = await held();
  const { status, body } = await post(agent, taken, 'park', waitsForSenior);
  expect(status).toBe(200);
  return body;
}

describe('R10: a case that is parked', () => {
  it('is nobody’s next case, keeps its date, and stays in the queue with the reason', async () => {
    const taken = await held();
    const { body } = await post(agent, taken, 'park', waitsForSenior);
    const why = {
      reason: 'awaiting_senior',
      words: '等待高级客服意见',
      until: '2026-11-19T16:00:00.000Z',
      by: 'agent',
    };
    expect(body).toMatchObject({ status: 'parked', dueAt: taken.dueAt, holder: null, parked: why });
    expect(body.remark).toEqual({ by: 'agent', reason: '等待高级客服意见', note: waitsForSenior.note });
    expect((await claim(colleague)).status).toBe(204);
    for (const query of ['', 'status=parked', 'parked=true', 'mine=true', 'agent=agent&parked=true'])
      expect((await queue(query)).map(({ parked: put }) => put)).toEqual([why]);
    for (const query of ['status=open', 'parked=false', 'agent=agent2', 'status=open&parked=true'])
      expect(await queue(query)).toEqual([]);
    expect(await queue('mine=true', colleague)).toEqual([]);
  });

  it('comes back by itself as its day begins in Beijing, at its old place, with what was said', async () => {
    const { id } = await parked();
    await submitted(api.url);
    api.clock.setTo(new Date('2026-11-19T15:59:00Z'));
    await runDueWork(api.deps);
    expect((await queue('status=parked')).map((one) => one.id)).toEqual([id]);
    api.clock.setTo(new Date('2026-11-19T16:00:00Z'));
    await runDueWork(api.deps);
    expect((await queue('status=open'))[0]).toMatchObject({ id, parked: null });
    const again = (await claim(colleague)).body;
    expect([again.id, again.parked, again.remark?.note]).toEqual([id, null, waitsForSenior.note]);
    expect((await actionsOn({ id })).slice(-2)).toEqual(['system case.return', 'staff case.claim']);
  });

  it('is back for the next claim even where no due work has run', async () => {
    const { id } = await parked();
    api.clock.setTo(new Date('2026-11-19T16:00:00Z'));
    expect((await claim(colleague)).body.id).toBe(id);
  });

  it('can be claimed on purpose before, and then decided', async () => {
    const { id } = await parked();
    const taken = await post(colleague, { id }, 'claim');
    expect([taken.status, taken.body.parked, taken.body.holder?.username]).toEqual([200, null, 'agent2']);
    expect((await decide(colleague, taken.body, approve)).status).toBe(200);
    api.clock.setTo(new Date('2026-11-25T02:00:00Z'));
    await runDueWork(api.deps);
    expect((await queue('status=closed')).map((one) => one.id)).toEqual([id]);
  });

  it('is held by nobody: it cannot be decided, renewed, given back or parked again', async () => {
    const one = await parked();
    expect(problemOf(await decide(agent, one, approve))).toEqual(notHeld);
    for (const what of ['lease', 'release']) expect(problemOf(await post(agent, one, what))).toEqual(notHeld);
    expect(problemOf(await post(agent, one, 'park', waitsForSenior))).toEqual(notHeld);
  });

  it('closes when the person withdraws, and does not come back', async () => {
    const { person, verification } = await submitted(api.url);
    const taken = (await claim(agent)).body;
    await post(agent, taken, 'park', waitsForSenior);
    expect((await person.post(`/v1/verifications/${verification.id}/withdrawal`)).status).toBe(200);
    api.clock.setTo(new Date('2026-11-25T02:00:00Z'));
    expect((await claim(agent)).status).toBe(204);
    expect(await queue('status=closed')).toMatchObject([{ id: taken.id, outcome: 'withdrawn', parked: null }]);
  });
});

describe('R10: parking', () => {
  it('offers the reasons, and the three working days ahead', async () => {
    api.clock.setTo(new Date('2026-11-19T02:00:00Z'));
    const { body } = await agent.get<ParkingChoices>('/v1/review/parking', { 'Accept-Language': 'en' });
    expect(body.days).toEqual(['2026-11-20', '2026-11-23', '2026-11-24']);
    expect(body.reasons).toContainEqual({ code: 'awaiting_senior', words: 'Waiting for a senior’s view' });
  });

  it.each([
    [{ ...waitsForSenior, until: '2026-11-18' }, ['until:not_a_park_day']],
    [{ ...waitsForSenior, until: '2026-11-21' }, ['until:not_a_park_day']],
    [{ ...waitsForSenior, until: '2026-11-24' }, ['until:not_a_park_day']],
    [{ ...waitsForSenior, until: 'soon' }, ['until:not_a_park_day']],
    [{ reason: 'other', until: '2026-11-20' }, ['note:missing']],
    [{ reason: 'coffee', until: '2026-11-20' }, ['reason:unknown_reason']],
    [{}, ['reason:unknown_reason', 'until:missing']],
  ])('refuses %j', async (body, fields) => {
    const taken = await held();
    const reply = await post(agent, taken, 'park', body);
    expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields });
    expect((await queue('status=claimed')).map(({ id }) => id)).toEqual([taken.id]);
  });

  it('is for whoever holds the case, while the hold lasts', async () => {
    const taken = await held();
    expect(problemOf(await post(colleague, taken, 'park', waitsForSenior))).toEqual(notHeld);
    api.clock.setTo(new Date('2026-11-18T02:16:00Z'));
    expect(problemOf(await post(agent, taken, 'park', waitsForSenior))).toEqual(notHeld);
  });

  it('R15: leaves a row that says why; what was said is not readable in the table', async () => {
    const { id } = await parked();
    expect((await actionsOn({ id })).at(-1)).toBe('staff case.park');
    expect(JSON.stringify(await api.deps.db('cases').where({ id }))).not.toContain('印章');
    const auditor = await signInStaff(api.url, 'auditor');
    const { entries } = (await auditor.get<{ entries: { action: string; reason: string }[] }>('/v1/audit')).body;
    const row = entries.find(({ action }) => action === 'case.park');
    expect(row?.reason).toBe(`awaiting_senior 2026-11-20 ${waitsForSenior.note}`);
  });

  it('and deciding at once: one of them happens', async () => {
    for (let i = 0; i < 6; i += 1) {
      const taken = await held();
      const [put, decided] = await Promise.all([
        post(agent, taken, 'park', waitsForSenior),
        decide(agent, taken, approve),
      ]);
      expect([put.status, decided.status].sort()).toEqual([200, 409]);
      const [row] = await queue(put.status === 200 ? 'status=parked' : 'status=closed');
      expect(row?.id).toBe(taken.id);
      await api.deps.db('cases').delete();
    }
  });
});

describe('R10: a case claimed on purpose', () => {
  it('is held by the one who asked; asked twice the answer is the same', async () => {
    await submitted(api.url);
    const [open] = await queue('status=open');
    if (!open) throw new Error('Nothing waits');
    const first = await post(agent, open, 'claim');
    const again = await post(agent, open, 'claim');
    expect([first.status, again.status, again.body.version]).toEqual([200, 200, first.body.version]);
    expect((await decide(agent, again.body, approve)).status).toBe(200);
  });

  it('is taken where a colleague holds it, and free again when that lease has run out', async () => {
    const taken = await held();
    expect(problemOf(await post(colleague, taken, 'claim'))).toEqual({ status: 409, code: 'case_taken' });
    api.clock.setTo(new Date('2026-11-18T02:16:00Z'));
    expect((await post(colleague, taken, 'claim')).body.holder?.username).toBe('agent2');
  });

  it('goes to one of those who ask at once', async () => {
    const { id } = await parked();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) => post(i % 2 ? agent : colleague, { id }, 'claim')),
    );
    const holders = new Set(replies.filter(({ status }) => status === 200).map(({ body }) => body.holder?.username));
    expect(holders.size).toBe(1);
    expect(replies.filter(({ status }) => status !== 200).every(({ status }) => status === 409)).toBe(true);
  });

  it('is neither closed nor unknown', async () => {
    const taken = await held();
    await decide(agent, taken, approve);
    expect(problemOf(await post(agent, taken, 'claim'))).toEqual({ status: 409, code: 'case_closed' });
    const nothing = { id: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' };
    expect(problemOf(await post(agent, nothing, 'claim'))).toEqual({ status: 404, code: 'not_found' });
  });
});
