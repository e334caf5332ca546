import { runDueWork } from '../../../api/jobs/run-due-work';
import type { Case, CasePage } from '../../../domain/contract/case';
import type { ColleagueList } from '../../../domain/contract/passage';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, problemOf, signInStaff, submitted } from '../../support/api-client';

let api: TestApi;
let agent: Client;
let colleague: Client;
beforeAll(async () => {
  api = await startApi();
  [agent, colleague] = [await signInStaff(api.url), await signInStaff(api.url, 'agent2')];
});
beforeEach(async () => {
  api.clock.setTo(new Date());
  await api.deps.db('cases').delete();
});
afterAll(() => api.stop());

const inMinutes = (n: number) => api.clock.setTo(new Date(Date.now() + n * 60_000));
const notHeld = { status: 409, code: 'case_not_held' };
const mine = async (who: Client) => (await who.get<CasePage>('/v1/review/cases?mine=true')).body.cases;
const handOver = (who: Client, { id }: { id: string }, body: object) =>
  who.post<Case>(`/v1/review/cases/${id}/handover`, body);

async function held(): Promise<Case> {
  await submitted(api.url);
  return (await claim(agent)).body;
}

describe('R10: a case handed over', () => {
  it('is the colleague’s at once, under a fresh lease, with who handed it over and what they said', async () => {
    const taken = await held();
    inMinutes(14);
    const { status, body } = await handOver(agent, taken, { to: 'agent2', note: '请看背面的日期' });
    expect([status, body.status, body.holder?.username, body.version]).toEqual([200, 'claimed', 'agent2', 3]);
    const [received] = await mine(colleague);
    expect(received).toMatchObject({ id: taken.id, dueAt: taken.dueAt, holder: { you: true, handedOverBy: 'agent' } });
    expect(await mine(agent)).toEqual([]);
    inMinutes(28);
    const seen = (await colleague.get<Case>(`/v1/review/cases/${taken.id}`)).body;
    expect(seen.remark).toEqual({ by: 'agent', reason: null, note: '请看背面的日期' });
    expect((await decide(colleague, seen, approve)).status).toBe(200);
  });

  it('is no longer the first agent’s: it cannot be decided, renewed, given back or handed on by them', async () => {
    const taken = await held();
    const { body } = await handOver(agent, taken, { to: 'agent2' });
    for (const { version } of [taken, body])
      expect(problemOf(await decide(agent, { id: taken.id, version }, approve))).toEqual(notHeld);
    for (const what of ['lease', 'release'])
      expect(problemOf(await agent.post(`/v1/review/cases/${taken.id}/${what}`))).toEqual(notHeld);
    expect(problemOf(await handOver(agent, taken, { to: 'senior' }))).toEqual(notHeld);
  });

  it('goes back to the queue where the colleague is not there, and whoever claims it has it from nobody', async () => {
    const taken = await held();
    await handOver(agent, taken, { to: 'agent2', note: '请看背面的日期' });
    inMinutes(16);
    await runDueWork(api.deps);
    const again = (await claim(agent)).body;
    expect([again.id, again.holder?.handedOverBy]).toEqual([taken.id, null]);
    expect(again.remark?.note).toBe('请看背面的日期');
  });

  it.each([
    [{ to: 'agent' }, 'not_a_colleague'],
    [{ to: 'auditor' }, 'not_a_colleague'],
    [{ to: 'admin' }, 'not_a_colleague'],
    [{ to: 'nobody' }, 'not_a_colleague'],
    [{ to: 'agent2 ' }, 'not_a_colleague'],
    [{}, 'missing'],
  ])('goes to another who reviews cases: not %j', async (body, code) => {
    const taken = await held();
    const reply = await handOver(agent, taken, body);
    expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields: [`to:${code}`] });
    expect(await mine(agent)).toMatchObject([{ id: taken.id }]);
  });

  it('R16: does not go to a colleague whose account is disabled', async () => {
    const taken = await held();
    await api.deps.db('staff').where({ username: 'agent2' }).update({ disabled_at: '2026-11-01 00:00:00.000' });
    const reply = await handOver(agent, taken, { to: 'agent2' });
    await api.deps.db('staff').where({ username: 'agent2' }).update({ disabled_at: null });
    expect(problemOf(reply)).toMatchObject({ fields: ['to:not_a_colleague'] });
  });

  it('is handed over by its holder only, while the hold lasts', async () => {
    const taken = await held();
    expect(problemOf(await handOver(colleague, taken, { to: 'senior' }))).toEqual(notHeld);
    inMinutes(16);
    expect(problemOf(await handOver(agent, taken, { to: 'agent2' }))).toEqual(notHeld);
  });

  it('is not one that is closed or unknown', async () => {
    const taken = await held();
    await decide(agent, taken, approve);
    const to = { to: 'agent2' };
    expect(problemOf(await handOver(agent, taken, to))).toEqual({ status: 409, code: 'case_closed' });
    const nothing = { id: '0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59' };
    expect(problemOf(await handOver(agent, nothing, to))).toEqual({ status: 404, code: 'not_found' });
  });

  it('R15: leaves a row that names the colleague', async () => {
    await handOver(agent, await held(), { to: 'agent2', note: '请看背面的日期' });
    const auditor = await signInStaff(api.url, 'auditor');
    const { entries } = (await auditor.get<{ entries: { action: string; reason: string }[] }>('/v1/audit')).body;
    expect(entries.find(({ action }) => action === 'case.hand-over')?.reason).toBe('agent2 请看背面的日期');
    expect(JSON.stringify(await api.deps.db('cases').select())).not.toContain('背面');
  });

  it('is offered to those who review, oneself marked', async () => {
    const { colleagues } = (await agent.get<ColleagueList>('/v1/review/colleagues')).body;
    expect(colleagues).toEqual([
      { username: 'agent', role: 'agent', you: true },
      { username: 'agent2', role: 'agent', you: false },
      { username: 'senior', role: 'senior', you: false },
    ]);
  });
});

describe('R10: handing over while', () => {
  it('it is decided: one of them happens, and the other is told', async () => {
    for (let i = 0; i < 8; i += 1) {
      const taken = await held();
      const both = [() => handOver(agent, taken, { to: 'agent2' }), () => decide(agent, taken, approve)];
      const [one, other] = await Promise.all((i % 2 ? both : both.reverse()).map((start) => start()));
      expect([one?.status, other?.status].sort()).toEqual([200, 409]);
      const { status, holder, outcome } = (await agent.get<Case>(`/v1/review/cases/${taken.id}`)).body;
      if (status === 'closed') expect([holder, outcome]).toEqual([null, 'approved']);
      else expect([status, holder?.username, outcome]).toEqual(['claimed', 'agent2', null]);
      await api.deps.db('cases').delete();
    }
  });

  it('it is handed to somebody else: one of them has it', async () => {
    for (let i = 0; i < 8; i += 1) {
      const taken = await held();
      const replies = await Promise.all(['agent2', 'senior'].map((to) => handOver(agent, taken, { to })));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = replies.find(({ status }) => status === 200)?.body.holder?.username;
      expect((await agent.get<Case>(`/v1/review/cases/${taken.id}`)).body.holder?.username).toBe(winner);
      await api.deps.db('cases').delete();
    }
  });

  it('the lease runs out: it is the colleague’s or the queue’s, never both', async () => {
    for (let i = 0; i < 8; i += 1) {
      api.clock.setTo(new Date());
      const taken = await held();
      inMinutes(15);
      const [handed] = await Promise.all([
        handOver(agent, taken, { to: 'agent2' }),
        ...Array.from({ length: 3 }, () => runDueWork(api.deps)),
        claim(colleague),
      ]);
      const { status, holder } = (await agent.get<Case>(`/v1/review/cases/${taken.id}`)).body;
      expect([200, 409]).toContain(handed?.status);
      expect(status).toBe(holder ? 'claimed' : 'open');
      if (handed?.status === 200) expect(holder).toMatchObject({ username: 'agent2', handedOverBy: 'agent' });
      const rows = await api.deps
        .db('audit')
        .where({ subject_id: taken.id })
        .whereIn('action', ['case.hand-over', 'case.lapse']);
      expect(rows.length).toBeLessThanOrEqual(1);
      await api.deps.db('cases').delete();
    }
  });
});
