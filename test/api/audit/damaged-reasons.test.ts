import type { AuditPage, LookPage } from '../../../domain/contract/audit';
import type { CaseTimeline } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { hold, signInStaff, submitted } from '../../support/api-client';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

/** Somebody whose full data was disclosed twice; the first reason was altered in the database since. */
async function disclosedTwice() {
  const { person, verification } = await submitted(api.url);
  const agent = await signInStaff(api.url);
  const { id } = await hold(agent, verification);
  for (const reason of ['核对号码', '核对姓名']) await agent.post(`/v1/review/cases/${id}/disclosures`, { reason });
  const damaged = await api.deps.db('audit').where({ action: 'case.disclose' }).orderBy('id').first('id');
  await api.deps.db('audit').where({ id: damaged.id }).update({ reason_sealed: 'k1.damaged' });
  return { person, agent, caseId: id, rowId: damaged.id as string };
}

describe('R15: a reason in the log that cannot be opened', () => {
  it('stops no page of the log: its row says so, the others are as they were', async () => {
    const { rowId } = await disclosedTwice();
    const auditor = await signInStaff(api.url, 'auditor');
    const { status, body } = await auditor.get<AuditPage>('/v1/audit?action=case.disclose');
    expect(status).toBe(200);
    expect(body.entries.map(({ id, reason, reasonDamaged }) => [id === rowId, reason, reasonDamaged])).toEqual([
      [false, '核对姓名', false],
      [true, null, true],
    ]);
  });

  it('is no damage where none was asked for', async () => {
    await disclosedTwice();
    const auditor = await signInStaff(api.url, 'auditor');
    const { body } = await auditor.get<AuditPage>('/v1/audit?action=case.claim');
    expect(body.entries.map(({ reason, reasonDamaged }) => [reason, reasonDamaged])).toEqual([[null, false]]);
  });

  it('stops neither the case’s timeline nor the list of looks of the person (R42), in words of the reader', async () => {
    const { person, agent, caseId } = await disclosedTwice();
    const timeline = await agent.get<CaseTimeline>(`/v1/review/cases/${caseId}/timeline`);
    expect(timeline.status).toBe(200);
    const details = timeline.body.entries.flatMap(({ detail }) => detail ?? []);
    expect(details).toEqual(['（这段文字已损坏，无法显示）', '核对姓名']);
    const looks = await person.get<LookPage>('/v1/me/looks', { 'Accept-Language': 'en' });
    expect(looks.status).toBe(200);
    expect(looks.body.looks.map(({ reason }) => reason)).toEqual([
      '核对姓名',
      '(This text is damaged and cannot be shown)',
    ]);
  });

  it('is noted in the log of the process once, by its row', async () => {
    const { person, rowId } = await disclosedTwice();
    for (let i = 0; i < 3; i += 1) await person.get('/v1/me/looks');
    const noted = api
      .log()
      .split('\n')
      .filter((line) => line.includes('A sealed text cannot be opened'));
    expect(noted).toHaveLength(1);
    expect(JSON.parse(noted[0] ?? '')).toMatchObject({ table: 'audit', column: 'reason', id: rowId });
  });
});
