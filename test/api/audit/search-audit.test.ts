import { v7 as uuidv7 } from 'uuid';
import { type AuditFilter, type AuditRow, insertAuditRow, listAuditRows } from '../../../api/audit/audit-store';
import { listSealedRows, listUnsealedRows } from '../../../api/audit/seal-store';
import type { AuditPage } from '../../../domain/contract/audit';
import { startApi, type TestApi } from '../../support/api';
import { type Client, claim, problemOf, signInStaff, submitted } from '../../support/api-client';
import { planOf } from '../../support/plan-of';

let api: TestApi;
let auditor: Client;
beforeAll(async () => {
  api = await startApi();
  auditor = await signInStaff(api.url, 'auditor');
});
afterAll(() => api.stop());

async function search(filter: Record<string, string>): Promise<AuditPage['entries']> {
  const { status, body } = await auditor.get<AuditPage>(`/v1/audit?${new URLSearchParams(filter)}`);
  expect(status).toBe(200);
  return body.entries;
}

/** A row at a moment in the past. */
function makeRow(row: { at: string; actor_id?: string | null; subject_id?: string }): AuditRow {
  return {
    id: uuidv7(),
    actor_kind: 'system',
    actor_id: null,
    actor_role: null,
    action: 'case.lapse',
    subject_kind: 'case',
    subject_id: uuidv7(),
    reason_sealed: null,
    mac: null,
    seal: null,
    ...row,
  };
}

async function insert(row: Parameters<typeof makeRow>[0]): Promise<string> {
  const made = makeRow(row);
  await insertAuditRow(api.deps.db, made);
  return made.id;
}

describe('R15: the log is searched', () => {
  it('by who did it: a member of staff by user name or id, a person by account', async () => {
    const { person } = await submitted(api.url);
    const agent = await signInStaff(api.url);
    await claim(agent);
    const { body: staff } = await agent.get<{ id: string }>('/v1/staff/me');
    const byName = await search({ who: 'agent' });
    expect(byName.map(({ action }) => action)).toEqual(['case.claim', 'staff.sign-in']);
    expect(await search({ who: staff.id })).toEqual(byName);
    const { body: me } = await person.get<{ account: { id: string } }>('/v1/me');
    const own = await search({ who: me.account.id });
    expect(own.map(({ action }) => action)).toContain('verification.submit');
    expect(own.every(({ actor }) => actor.id === me.account.id)).toBe(true);
    expect(await search({ who: 'nobody-of-that-name' })).toEqual([]);
  });

  it('by what was done and to what', async () => {
    const { verification } = await submitted(api.url);
    expect(await search({ subjectId: verification.id })).toMatchObject([{ action: 'verification.submit' }]);
    expect(await search({ subjectId: verification.id.toUpperCase() })).toHaveLength(1);
    const of = await search({ subjectKind: 'verification', action: 'verification.submit' });
    expect(of.map(({ subject }) => subject.id)).toContain(verification.id);
    expect(await search({ subjectKind: 'photo', subjectId: verification.id })).toEqual([]);
  });

  it('by Beijing days, both ends included', async () => {
    const subject_id = uuidv7();
    const times = [
      '2025-03-01 15:59:59.999',
      '2025-03-01 16:00:00.000',
      '2025-03-02 15:59:59.999',
      '2025-03-02 16:00:00.000',
    ];
    for (const at of times) await insert({ at, subject_id });
    const found = async (days: Record<string, string>) =>
      (await search({ subjectId: subject_id, ...days })).map(({ at }) => at.slice(5, 16));
    expect(await found({ from: '2025-03-02', to: '2025-03-02' })).toEqual(['03-02T15:59', '03-01T16:00']);
    expect(await found({ from: '2025-03-02' })).toEqual(['03-02T16:00', '03-02T15:59', '03-01T16:00']);
    expect(await found({ to: '2025-03-02' })).toEqual(['03-02T15:59', '03-01T16:00', '03-01T15:59']);
    expect(await found({ from: '2025-03-03', to: '2025-03-01' })).toEqual([]);
  });

  it('page by page, newest first by what is shown, each row once', async () => {
    const subject_id = uuidv7();
    const rows = [];
    // Written in another order than they happened, many of them in the same moment.
    for (let i = 0; i < 120; i += 1)
      rows.push(await insert({ at: `2025-04-01 00:00:${String((i * 7) % 10).padStart(2, '0')}.000`, subject_id }));
    const seen: AuditPage['entries'] = [];
    for (let next: string | null = ''; next !== null; ) {
      const query = new URLSearchParams({ subjectId: subject_id, ...(next && { cursor: next }) });
      const { body } = await auditor.get<AuditPage>(`/v1/audit?${query}`);
      seen.push(...body.entries);
      next = body.next;
    }
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(seen.map(({ id }) => id).sort()).toEqual(rows.sort());
  });

  it('and the search stands in it, with what was looked for', async () => {
    const subjectId = uuidv7();
    await search({ who: 'agent', subjectId, from: '2025-01-01' });
    const [newest] = await search({ who: 'auditor', action: 'audit.read' });
    expect(newest).toMatchObject({
      actor: { name: 'auditor' },
      reason: `who=agent subjectId=${subjectId} from=2025-01-01`,
    });
    const stored = JSON.stringify(await api.deps.db('audit').select('reason_sealed'));
    expect(stored).not.toContain(subjectId);
  });

  it.each([
    ['action=case.forget', 'action:malformed'],
    ['subjectKind=person', 'subjectKind:malformed'],
    ['subjectId=1', 'subjectId:malformed'],
    ['from=2025-02-29', 'from:not_a_date'],
    ['to=0000-01-01', 'to:not_a_date'],
    ['to=tomorrow', 'to:not_a_date'],
    ['who=', 'who:malformed'],
    [`who=${'x'.repeat(65)}`, 'who:too_long'],
    ['cursor=0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59', 'cursor:malformed'],
  ])('not by %s', async (query, field) => {
    expect(problemOf(await auditor.get(`/v1/audit?${query}`))).toMatchObject({ status: 422, fields: [field] });
  });
});

describe('R16: an administrator, who sees no person’s data', () => {
  it('reads the log of cases without what people wrote, and that of staff with it', async () => {
    await submitted(api.url);
    const senior = await signInStaff(api.url, 'senior');
    const held = (await claim(senior)).body;
    const reason = '核对王小明的姓名';
    expect((await senior.post(`/v1/review/cases/${held.id}/disclosures`, { reason })).status).toBe(200);
    await senior.post(`/v1/review/cases/${held.id}/handover`, { to: 'agent2', note: '王小明已来电' });
    expect((await search({ subjectId: held.id, action: 'case.disclose' }))[0]?.reason).toBe(reason);
    const admin = await signInStaff(api.url, 'admin');
    const read = async (query: string) => (await admin.get<AuditPage>(`/v1/audit?${query}`)).body.entries;
    const rows = await read(`subjectId=${held.id}`);
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['case.disclose', 'case.hand-over']));
    expect(JSON.stringify(await read(''))).not.toContain('王小明');
    await search({ from: '2026-01-01' });
    expect((await read('action=audit.read&who=auditor'))[0]?.reason).toBe('from=2026-01-01');
  });
});

describe('R15: however long the log, an index is read in its order, and nothing is sorted', () => {
  const actor = uuidv7();
  const subject = uuidv7();

  beforeAll(async () => {
    const rows = Array.from({ length: 4000 }, (_, i) =>
      makeRow({
        at: `2025-05-01 00:${String(i % 60).padStart(2, '0')}:00.000`,
        actor_id: i % 20 ? uuidv7() : actor,
        subject_id: i % 20 === 1 ? subject : uuidv7(),
      }),
    );
    await api.deps.db.batchInsert('audit', rows, 100);
    await api.deps.db('audit').where('at', '<', '2025-05-01 00:30:00.000').update({ seal: 1 });
    await api.deps.db.raw(process.env.TEST_DATABASE === 'mariadb' ? 'analyze table audit' : 'analyze');
  });

  const behind = { at: '2025-05-01 00:20:00.000', id: uuidv7() };
  const filters: [string, AuditFilter][] = [
    ['audit_at_id_index', {}],
    ['audit_at_id_index', { behind }],
    ['audit_at_id_index', { after: '2025-05-01 00:55:00.000', until: '2025-05-01 00:56:00.000' }],
    ['audit_actor_id_at_id_index', { actorId: actor }],
    ['audit_actor_id_at_id_index', { actorId: actor, behind }],
    ['audit_action_at_id_index', { action: 'staff.sign-in' }],
    ['audit_subject_id_at_id_index', { subjectId: subject, behind }],
    ['audit_subject_kind_at_id_index', { subjectKind: 'staff' }],
  ];
  it.each(filters)('%s for %j', async (index, filter) => {
    const plan = await planOf(api.deps.db, () => listAuditRows(api.deps.db, filter, 50));
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/filesort|TEMP B-TREE/i);
  });

  it('for what waits for a seal, and for what stands under one', async () => {
    for (const ask of [
      () => listUnsealedRows(api.deps.db, undefined, 100),
      () => listUnsealedRows(api.deps.db, uuidv7(), 100),
      () => listSealedRows(api.deps.db, [1, 2], 100),
    ]) {
      const plan = await planOf(api.deps.db, ask);
      expect(plan).toContain('audit_seal_id_index');
      expect(plan).not.toMatch(/filesort|TEMP B-TREE/i);
    }
  });
});
