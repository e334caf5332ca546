import { runDueWork } from '../../../../api/jobs/run-due-work';
import type { Case } from '../../../../domain/contract/case';
import type { ReviewFigures } from '../../../../domain/contract/figures';
import type { Agreement } from '../../../../domain/contract/second-look';
import type { StaffAccountList } from '../../../../domain/contract/staff';
import { approve, type Client, claim, decide, problemOf, signInStaff } from '../../../support/api-client';
import { clearDrawing, type Drawing, mismatch, readCase, startDrawing, takeCase } from '../../../support/second-looks';

let drawing: Drawing;
let agent2: Client;
let senior: Client;
let auditor: Client;
let admin: Client;
beforeAll(async () => {
  drawing = await startDrawing();
  ({ agent2, senior, auditor } = drawing.staff);
  admin = await signInStaff(drawing.api.url, 'admin');
});
beforeEach(() => clearDrawing(drawing));
afterAll(() => drawing.api.stop());

const waitingLooks = async () => (await admin.get<ReviewFigures>('/v1/review/figures')).body.waitingLooks;
const disable = (...usernames: string[]) =>
  drawing.api.deps.db('staff').whereIn('username', usernames).update({ disabled_at: '2026-11-01 00:00:00.000' });

/** The senior has decided, an agent sees it otherwise, and there is no other senior. */
async function disputed(): Promise<Case> {
  await drawing.decided(approve, senior);
  await decide(agent2, (await claim(agent2)).body, mismatch);
  return drawing.only('disagreement');
}

async function when(due: string): Promise<void> {
  drawing.api.clock.setTo(new Date(Date.parse(due) + 1000));
  await runDueWork(drawing.api.deps);
}

describe('R13: two opinions that differ, one of them of the only senior', () => {
  it('wait for another senior, and the desk says that nobody may settle them', async () => {
    const row = await disputed();
    expect((await readCase(auditor, row)).body).toMatchObject({ status: 'open', nobodyMayJudge: true });
    expect(await waitingLooks()).toEqual({ secondLooks: 0, disagreements: 1, nobody: 1 });
    await runDueWork(drawing.api.deps);
    expect((await readCase(auditor, row)).body.status).toBe('open');
  });

  it('are settled by somebody who becomes a senior meanwhile: who may judge is asked each time', async () => {
    const row = await disputed();
    const change = (role: string) => drawing.api.deps.db('staff').where({ username: 'agent' }).update({ role });
    await change('senior');
    try {
      const promoted = await signInStaff(drawing.api.url, 'agent');
      expect((await readCase(promoted, row)).body.nobodyMayJudge).toBe(false);
      expect(await waitingLooks()).toMatchObject({ disagreements: 1, nobody: 0 });
      await when(row.dueAt);
      const { body } = await takeCase(promoted, row);
      const ruling = { stands: 'first', note: '一致', version: body.version };
      expect((await promoted.post(`/v1/review/cases/${row.id}/settlement`, ruling)).status).toBe(200);
    } finally {
      await change('agent');
    }
  });

  it('are closed when they are due: the decision stays as it is, it is counted apart, and the log says so', async () => {
    const row = await disputed();
    await when(row.dueAt);
    const { body } = await readCase(auditor, row);
    expect(body).toMatchObject({ status: 'closed', outcome: 'unjudged', settlement: null, nobodyMayJudge: false });
    expect(body.opinions?.first.decision).toBe('approve');
    expect(await waitingLooks()).toEqual({ secondLooks: 0, disagreements: 0, nobody: 0 });
    drawing.api.clock.setTo(new Date());
    const { all } = (await senior.get<Agreement>('/v1/review/agreement')).body;
    expect(all).toMatchObject({ disagreed: 1, unsettled: 1, upheld: 0, overturned: 0 });
    const log = await drawing.api.deps.db('audit').where({ subject_id: row.id, action: 'case.unjudged' });
    expect(log).toMatchObject([{ actor_kind: 'system' }]);
    expect(problemOf(await takeCase(auditor, row)).code).toBe('not_allowed');
  });
});

describe('R13: a second look from which everyone is recused', () => {
  async function alone(): Promise<Case> {
    await drawing.decided(mismatch);
    await disable('agent2', 'senior');
    return drawing.only('second-look');
  }

  it('waits until it is due, and is closed then without an opinion', async () => {
    const row = await alone();
    expect((await readCase(auditor, row)).body.nobodyMayJudge).toBe(true);
    expect(await waitingLooks()).toEqual({ secondLooks: 1, disagreements: 0, nobody: 1 });
    await when(row.dueAt);
    expect((await readCase(auditor, row)).body).toMatchObject({ outcome: 'unjudged', decision: null });
    const { agent } = drawing.staff;
    expect((await drawing.list(agent, 'status=closed&mine=true'))[0]?.outcome).toBe('rejected');
    const report = (await auditor.get<Agreement>('/v1/review/agreement')).body;
    expect(report).toMatchObject({ all: { agreed: 0, disagreed: 0, unjudged: 1 }, deciders: [{ username: 'agent' }] });
  });

  it('is judged by whoever is enabled again in time', async () => {
    const row = await alone();
    await drawing.api.deps.db('staff').where({ username: 'senior' }).update({ disabled_at: null });
    await when(row.dueAt);
    expect((await takeCase(senior, row)).status).toBe(200);
  });
});

it('R13: a second look that is due, and that somebody could judge, goes on waiting', async () => {
  await drawing.decided();
  const row = await drawing.only('second-look');
  await when(row.dueAt);
  expect((await readCase(auditor, row)).body).toMatchObject({ status: 'open', late: true, nobodyMayJudge: false });
  expect((await claim(agent2)).body.id).toBe(row.id);
});

it('R13: nobody is left where the administrator disables them, over HTTP', async () => {
  await drawing.decided(approve, senior);
  const { accounts } = (await admin.get<StaffAccountList>('/v1/staff/accounts')).body;
  for (const username of ['agent', 'agent2']) {
    const id = accounts.find((one) => one.username === username)?.id;
    const body = JSON.stringify({ enabled: false });
    const headers = { 'Content-Type': 'application/json' };
    expect((await admin.send('PUT', `/v1/staff/accounts/${id}/enabled`, { body, headers })).status).toBe(200);
  }
  expect(await waitingLooks()).toEqual({ secondLooks: 1, disagreements: 0, nobody: 1 });
});
