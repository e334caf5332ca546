import type { Case } from '../../../domain/contract/case';
import type { Verification } from '../../../domain/contract/verification';
import { startApi, type TestApi } from '../../support/api';
import {
  approve,
  type Client,
  claim,
  decide,
  hold,
  problemOf,
  refuse,
  signInStaff,
  submitted,
} from '../../support/api-client';
import { clearing, holdClearing } from '../../support/clearing';

const damaged = '（这段文字已损坏，无法显示）';
const words = { note: '来电核实过', comment: '请重新拍照' };

let api: TestApi;
let agent: Client;
beforeEach(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
afterEach(() => api.stop());

const damage = (table: string, column: string) =>
  api.deps
    .db(table)
    .whereNotNull(column)
    .update({ [column]: 'k1.damaged' });
const read = async (who: Client, { id }: Pick<Case, 'id'>) => {
  const { status, body } = await who.get<Case>(`/v1/review/cases/${id}`);
  expect(status).toBe(200);
  return body;
};

describe('R10: what a colleague wrote and nobody can open any more', () => {
  it('a remark: the case is handed out, and says so', async () => {
    const { verification } = await submitted(api.url);
    const { id } = await hold(agent, verification);
    await agent.post(`/v1/review/cases/${id}/handover`, { to: 'agent2', note: '请看照片' });
    await damage('cases', 'remark_sealed');
    const colleague = await signInStaff(api.url, 'agent2');
    expect((await read(colleague, { id })).remark).toMatchObject({ by: 'agent', note: damaged });
    await colleague.post(`/v1/review/cases/${id}/release`);
    const { status, body } = await claim(agent);
    expect([status, body.id, body.remark?.note]).toEqual([201, id, damaged]);
    expect((await decide(agent, body, refuse)).status).toBe(200);
  });

  it('a note and a comment: the decision stands there without them, also for the person', async () => {
    const { person, verification } = await submitted(api.url);
    const held = await hold(agent, verification);
    await decide(agent, held, { ...refuse, ...words });
    await damage('cases', 'note_sealed');
    await damage('verifications', 'comment_sealed');
    expect((await read(agent, held)).decision).toMatchObject({ decision: 'reject', note: damaged, comment: damaged });
    const own = await person.get<Verification>('/v1/verifications/current');
    expect([own.status, own.body.rejection?.comment]).toEqual([200, damaged]);
  });

  it('decides nothing anew: whether the same was decided before can no longer be told', async () => {
    const { verification } = await submitted(api.url);
    const held = await hold(agent, verification);
    await decide(agent, held, { ...refuse, ...words });
    expect((await decide(agent, held, { ...refuse, ...words })).status).toBe(200);
    await damage('cases', 'note_sealed');
    const again = await decide(agent, held, { ...refuse, ...words });
    expect(problemOf(again)).toEqual({ status: 409, code: 'case_closed' });
  });

  it('the note of the first of two (R26): the second reads the case, and decides it', async () => {
    const { clearing: asked } = await clearing(api.url);
    await decide(agent, await holdClearing(api, agent, asked), { ...approve, note: '已电话核实' });
    await damage('cases', 'first_note_sealed');
    const senior = await signInStaff(api.url, 'senior');
    const held = await holdClearing(api, senior, asked);
    expect(held.clearing?.firstApproval).toMatchObject({ by: 'agent', note: damaged });
    const { status, body } = await decide(senior, held, approve);
    expect([status, body.outcome]).toEqual([200, 'approved']);
  });
});
