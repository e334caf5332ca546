import type { RealName } from '../../../domain/contract/account';
import type { Case, CasePage } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, decide, problemOf, signInStaff } from '../../support/api-client';
import { openedForCaller } from '../../support/assisted-clearing';
import { enter, makeStaff } from '../../support/staff';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const refused = (code: string, status = 403) => ({ status, code });
const take = (staff: Client, id: string) => staff.post<Case>(`/v1/review/cases/${id}/claim`);
const realName = async (person: Client) => (await person.get<RealName>('/v1/real-name')).body.status;
const senior = async () => enter(api, (await makeStaff(api, 'senior')).username);

describe('R26: whoever opened a request for a caller decides nothing of it', () => {
  it('reads its case, and is told why it is not theirs', async () => {
    const { agent, opened } = await openedForCaller(api);
    expect((await agent.get(`/v1/review/cases/${opened.caseId}`)).status).toBe(200);
    expect(problemOf(await take(agent, opened.caseId))).toEqual(refused('opened_by_you'));
    const { body } = await agent.get<CasePage>('/v1/review/cases?kind=clearing');
    expect(body.cases.map(({ id }) => id)).toContain(opened.caseId);
  });

  it('is never handed it: neither as the next case nor by a colleague', async () => {
    const opener = await makeStaff(api, 'senior');
    const { agent, opened } = await openedForCaller(api, await enter(api, opener.username));
    for (;;) {
      const { status, body } = await agent.post<Case>('/v1/review/claims', { kind: 'clearing' });
      if (status === 204) break;
      expect(body.id).not.toBe(opened.caseId);
    }
    const agent2 = await signInStaff(api.url, 'agent2');
    const { body: held } = await take(agent2, opened.caseId);
    const handed = await agent2.post(`/v1/review/cases/${held.id}/handover`, { to: opener.username });
    expect(problemOf(handed)).toMatchObject({ status: 422, fields: ['to:not_a_colleague'] });
  });

  it('is not the second either, as a senior; somebody else is', async () => {
    const opener = await senior();
    const { opened, person } = await openedForCaller(api, opener);
    const agent2 = await signInStaff(api.url, 'agent2');
    await decide(agent2, (await take(agent2, opened.caseId)).body, approve);
    expect(problemOf(await take(opener, opened.caseId))).toEqual(refused('opened_by_you'));
    const other = await senior();
    expect((await decide(other, (await take(other, opened.caseId)).body, approve)).status).toBe(200);
    expect(await realName(person)).toBe('none');
  });

  it('holds nothing of it whatever the row says', async () => {
    const { agent, opened } = await openedForCaller(api);
    const agent2 = await signInStaff(api.url, 'agent2');
    const { body: held } = await take(agent2, opened.caseId);
    const { id } = (await agent.get<{ id: string }>('/v1/staff/me')).body;
    await api.deps.db('cases').where({ id: held.id }).update({ holder_id: id });
    expect(problemOf(await decide(agent, held, approve))).toEqual(refused('case_not_held', 409));
  });

  it('racing colleagues for it eight times, at both approvals, never gets it', async () => {
    const opener = await senior();
    const [first, second] = [await signInStaff(api.url, 'agent2'), await senior()];
    for (let i = 0; i < 4; i += 1) {
      const { opened, person } = await openedForCaller(api, opener);
      for (const by of [first, second]) {
        const [lost, won] = await Promise.all([take(opener, opened.caseId), take(by, opened.caseId)]);
        expect([lost.status, won.status]).toEqual([lost.status === 409 ? 409 : 403, 200]);
        const decided = await Promise.all([decide(opener, won.body, approve), decide(by, won.body, approve)]);
        expect(decided.map(({ status }) => status)).toEqual([409, 200]);
      }
      expect(await realName(person)).toBe('none');
    }
  });
});

it('R26, R27: after the clearing neither the reason nor a photo of the caller is left', async () => {
  const { opened, person } = await openedForCaller(api);
  const [first, second] = [await signInStaff(api.url, 'agent2'), await senior()];
  for (const by of [first, second]) await decide(by, (await take(by, opened.caseId)).body, approve);
  expect(await realName(person)).toBe('none');
  expect(await api.deps.db('clearings').where({ id: opened.id }).first()).toMatchObject({
    status: 'cleared',
    opening_reason_sealed: null,
  });
  const left = await api.deps.db('photos').whereNotNull('uploaded_by').where({ clearing_id: opened.id });
  expect(left).toEqual([]);
  const { body } = await second.get<Case>(`/v1/review/cases/${opened.caseId}`);
  expect(body.clearing?.openedForCaller).toMatchObject({ reason: null });
});

it('R14: a request whose only other senior opened it counts as waiting for a second', async () => {
  const db = api.deps.db;
  const opener = await senior();
  const { opened } = await openedForCaller(api, opener);
  const agent2 = await signInStaff(api.url, 'agent2');
  await decide(agent2, (await take(agent2, opened.caseId)).body, approve);
  const { id } = (await opener.get<{ id: string }>('/v1/staff/me')).body;
  const count = async () =>
    (await opener.get<{ waiting: { withoutSecond: number } }>('/v1/review/figures')).body.waiting.withoutSecond;
  const before = await count();
  await db('staff').where({ role: 'senior' }).whereNot({ id }).update({ disabled_at: '2026-01-01 00:00:00.000' });
  expect((await count()) - before).toBe(1);
});
