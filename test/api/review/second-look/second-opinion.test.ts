import { runDueWork } from '../../../../api/jobs/run-due-work';
import type { Case } from '../../../../domain/contract/case';
import type { Verification } from '../../../../domain/contract/verification';
import type { TestApi } from '../../../support/api';
import { approve, type Client, claim, decide, hold, problemOf, refuse } from '../../../support/api-client';
import {
  clearDrawing,
  type Decided,
  type Drawing,
  mismatch,
  otherMismatch,
  readCase,
  type Sent,
  startDrawing,
  takeCase,
} from '../../../support/second-looks';

let drawing: Drawing;
let api: TestApi;
let agent: Client;
let agent2: Client;
let senior: Client;
let auditor: Client;
beforeAll(async () => {
  drawing = await startDrawing();
  api = drawing.api;
  ({ agent, agent2, senior, auditor } = drawing.staff);
});
beforeEach(() => clearDrawing(drawing));
afterAll(() => api.stop());

const send = () => drawing.send();
const decided = (how?: object) => drawing.decided(how);
const list = (who: Client, query: string) => drawing.list(who, query);
const settle = (who: Client, { id, version }: Case, stands: string, note = '照片可以看清') =>
  who.post<Case>(`/v1/review/cases/${id}/settlement`, { stands, note, version });
const current = async ({ person }: Sent) => (await person.get<Verification>('/v1/verifications/current')).body;
const notFound = { status: 404, code: 'not_found' };

/** A decision on which a second agent has another opinion; the senior's case, not yet claimed. */
async function disputed(): Promise<Decided> {
  const drawn = await decided(mismatch);
  await decide(agent2, (await claim(agent2)).body, { ...approve, note: '姓名一致' });
  return drawn;
}

describe('R13: the second opinion', () => {
  it('changes nothing for the person', async () => {
    const drawn = await decided();
    const before = await current(drawn);
    const { status } = await decide(agent2, (await claim(agent2)).body, otherMismatch);
    expect([status, await current(drawn)]).toEqual([200, before]);
    expect((await drawn.person.get<{ status: string }>('/v1/real-name')).body.status).toBe('active');
  });

  it.each([
    ['both approve', approve, approve, 'agreed'],
    ['both refuse for a same reason, though for another field', mismatch, otherMismatch, 'agreed'],
    ['both refuse, for different reasons', mismatch, refuse, 'disagreed'],
    ['one approves and the other refuses', approve, refuse, 'disagreed'],
  ])('%s', async (_, one, other, outcome) => {
    await decided(one);
    const { body } = await decide(agent2, (await claim(agent2)).body, other);
    expect(body).toMatchObject({ status: 'closed', outcome, decision: { decidedBy: 'agent2', comment: null } });
    const disagreements = await list(auditor, 'kind=disagreement');
    expect(disagreements).toHaveLength(outcome === 'agreed' ? 0 : 1);
  });

  it('given twice is the same answer twice; another one comes too late', async () => {
    await decided();
    const { body } = await claim(agent2);
    const [once, twice] = [await decide(agent2, body, refuse), await decide(agent2, body, refuse)];
    expect([once.status, twice.status]).toEqual([200, 200]);
    expect(twice.body).toEqual(once.body);
    expect(problemOf(await decide(agent2, body, approve))).toEqual({ status: 409, code: 'case_closed' });
    expect(await list(auditor, 'kind=disagreement')).toHaveLength(1);
  });

  it('given by two at once is one opinion', async () => {
    await decided();
    const { body } = await claim(agent2);
    const replies = await Promise.all([decide(agent2, body, approve), decide(agent2, body, refuse)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('needs the hold, as every decision does', async () => {
    await decided();
    const { body } = await claim(agent2);
    expect(problemOf(await decide(senior, body, approve))).toEqual({ status: 409, code: 'case_not_held' });
    expect(problemOf(await decide(agent2, { ...body, version: 1 }, approve)).code).toBe('case_changed');
  });

  it('has no words for the person: a comment is kept for colleagues, with the note', async () => {
    const drawn = await decided();
    const { body } = await claim(agent2);
    const other = { decision: 'reject', reasons: [{ code: 'special_case' }] };
    expect(problemOf(await decide(agent2, body, other)).fields).toEqual(['note:missing']);
    const said = { ...other, note: '像是他人的证件', comment: '请联系客服' };
    const once = await decide(agent2, body, said);
    expect(once.body.decision).toMatchObject({ comment: null, note: '像是他人的证件\n请联系客服' });
    expect((await decide(agent2, body, said)).body).toEqual(once.body);
    expect(JSON.stringify(await current(drawn))).not.toContain('请联系客服');
  });

  it('explains "other" by a comment alone', async () => {
    await decided();
    const { body } = await claim(agent2);
    const other = { decision: 'reject', reasons: [{ code: 'special_case' }], comment: '像是他人的证件' };
    expect((await decide(agent2, body, other)).body.decision?.note).toBe('像是他人的证件');
  });

  it('is in the audit log, as is the draw', async () => {
    await decided(mismatch);
    const { body } = await claim(agent2);
    await decide(agent2, body, otherMismatch);
    const rows = await api.deps.db('audit').where({ subject_id: body.id }).orderBy('id').select('action', 'actor_kind');
    expect(rows).toEqual([
      { action: 'case.draw', actor_kind: 'system' },
      { action: 'case.claim', actor_kind: 'staff' },
      { action: 'case.second-look', actor_kind: 'staff' },
    ]);
  });
});

describe('R13: two opinions that differ', () => {
  it('are a senior’s case, and to an agent there is no such case', async () => {
    const { verification } = await disputed();
    const row = await drawing.only('disagreement');
    for (const who of [agent, agent2]) {
      expect(await list(who, 'kind=disagreement')).toEqual([]);
      expect(problemOf(await readCase(who, row))).toEqual(notFound);
      expect(problemOf(await takeCase(who, row))).toEqual(notFound);
      expect((await claim(who)).status).toBe(204);
    }
    const { body } = await claim(senior);
    expect([body.kind, body.subject.verificationId]).toEqual(['disagreement', verification.id]);
  });

  it('stand side by side without names, with the photos', async () => {
    await disputed();
    const { body } = await claim(senior);
    expect(body.opinions).toMatchObject({
      first: { decision: 'reject', reasons: [{ code: 'data_mismatch', field: 'name' }], comment: '请核对姓名' },
      second: { decision: 'approve', reasons: [], note: '姓名一致' },
    });
    expect(JSON.stringify(body)).not.toMatch(/"agent2?"/);
    expect((await senior.get(`/v1/photos/${body.subject.photos.back?.id}/content`)).status).toBe(200);
  });

  it.each([
    ['first', 'upheld'],
    ['second', 'overturned'],
  ])('the senior says that the %s stands, and why', async (stands, outcome) => {
    const drawn = await disputed();
    const before = await current(drawn);
    const { body } = await claim(senior);
    const { status, body: settled } = await settle(senior, body, stands);
    expect(status).toBe(200);
    expect(settled).toMatchObject({ status: 'closed', outcome });
    expect(settled.settlement).toEqual({ stands, note: '照片可以看清', settledBy: 'senior' });
    expect(await current(drawn)).toEqual(before);
    expect((await settle(senior, body, stands)).status).toBe(200);
    expect(problemOf(await settle(senior, body, stands, '另有理由'))).toEqual({ status: 409, code: 'case_closed' });
  });

  it('a senior who gave one of them does not settle it', async () => {
    await decided(mismatch);
    await decide(senior, (await claim(senior)).body, approve);
    expect((await claim(senior)).status).toBe(204);
    expect(problemOf(await readCase(senior, await drawing.only('disagreement')))).toEqual(notFound);
  });

  it('are settled in no other way, and nothing else is settled', async () => {
    await disputed();
    const { body } = await claim(senior);
    const wrongKind = { status: 409, code: 'wrong_case_kind' };
    expect(problemOf(await decide(senior, body, approve))).toEqual(wrongKind);
    const { verification } = await send();
    expect(problemOf(await settle(senior, await hold(senior, verification), 'first'))).toEqual(wrongKind);
    expect(problemOf(await settle(senior, body, 'both', '')).fields?.sort()).toEqual([
      'note:missing',
      'stands:malformed',
    ]);
    expect(problemOf(await settle(agent2, body, 'first'))).toEqual({ status: 403, code: 'not_allowed' });
  });

  it('rise by their due date like every case, and come back when their lease lapses', async () => {
    await disputed();
    const { body } = await claim(senior);
    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    await runDueWork(api.deps);
    const later = await send();
    expect((await claim(senior)).body.id).toBe(body.id);
    expect((await claim(senior)).body.subject.verificationId).toBe(later.verification.id);
  });
});
