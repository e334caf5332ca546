import type { ReviewFigures } from '../../../domain/contract/figures';
import { startApi, type TestApi } from '../../support/api';
import { type Client, client, decide, problemOf, signInStaff } from '../../support/api-client';
import { cleared, clearing, holdClearing } from '../../support/clearing';
import { manyCases } from '../../support/many-cases';

/** A Wednesday in Beijing, 10:30. */
const now = new Date('2026-11-18T02:30:00Z');

let api: TestApi;
let agent: Client;
let senior: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
  senior = await signInStaff(api.url, 'senior');
});
beforeEach(async () => {
  api.clock.setTo(now);
  await api.deps.db('cases').delete();
});
afterAll(() => api.stop());

const figures = async (query = '') => (await senior.get<ReviewFigures>(`/v1/review/figures${query}`)).body;

/** Cases that wait since so many hours, and none besides. */
async function waiting(rows: readonly { hours: number; over?: object }[]): Promise<void> {
  await manyCases(api, rows.length, (i) => {
    const { hours = 0, over } = rows[i] ?? {};
    const created_at = new Date(now.getTime() - hours * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');
    return { status: 'open', created_at, due_at: '2026-11-20 15:59:59.999', remark_sealed: 'wanted', ...over };
  });
  await api.deps.db('cases').whereNull('remark_sealed').delete();
}

const ofClearing = { kind: 'clearing' } as const;
const late = { due_at: '2026-11-17 15:59:59.999' } as const;

it('R14: what waits of each kind, its age, and what is late, whichever is asked for', async () => {
  await waiting([
    { hours: 0.5 },
    { hours: 2, over: late },
    { hours: 0.5, over: { ...ofClearing, status: 'second-review' } },
    { hours: 30, over: { ...ofClearing, ...late } },
    { hours: 80, over: ofClearing },
  ]);
  const all = await figures();
  expect(all).toMatchObject({ kind: null, waiting: { total: 5, open: 5, late: 2 } });
  const each = [
    { kind: 'verification', total: 2, late: 1 },
    { kind: 'clearing', total: 3, late: 1 },
    ...(['correction', 'holder-claim', 'dispute', 'reissue'] as const).map((kind) => ({ kind, total: 0, late: 0 })),
  ];
  expect(all.waitingByKind).toEqual(each);
  const clearings = await figures('?kind=clearing');
  expect(clearings).toMatchObject({ kind: 'clearing', waitingByKind: each, waiting: { total: 3, open: 3, late: 1 } });
  expect(clearings.waiting.byAge.filter(({ count }) => count > 0)).toEqual([
    { age: 'under_1_hour', count: 1 },
    { age: 'under_2_days', count: 1 },
    { age: 'older', count: 1 },
  ]);
  expect((await figures('?kind=verification')).waiting).toMatchObject({ total: 2, late: 1 });
});

it('R14: what was asked for and decided of each kind, how fast, and why it was refused; and so for Prometheus', async () => {
  const { clearing: asked } = await clearing(api.url);
  const taken = await holdClearing(api, agent, asked);
  api.clock.setTo(new Date(now.getTime() + 600_000));
  await decide(agent, taken, { decision: 'reject', reasons: [{ code: 'not_the_holder' }] });
  await cleared(api);
  const clearings = await figures('?kind=clearing&days=1');
  expect(clearings.total).toEqual({ submitted: 2, straightThrough: 0, byPeople: 2, withdrawn: 0 });
  expect(clearings.perHour.at(-1)).toMatchObject({ hour: 10, submitted: 2, byPeople: 2 });
  expect(clearings).toMatchObject({ refused: 1, straightThroughShare: 0 });
  expect(clearings.refusals).toMatchObject([{ reason: 'not_the_holder', count: 1 }]);
  expect(clearings.timeToDecision.byPeople.decided).toBe(2);
  expect(clearings.timeToDecision.byPeople.p95).toBeGreaterThan(500);

  const submissions = await figures('?kind=verification&days=1');
  expect(submissions.total).toMatchObject({ submitted: 2, byPeople: 2 });
  expect(submissions).toMatchObject({ refused: 0, refusals: [] });
  expect((await figures('?days=1')).total).toEqual(submissions.total);

  const { body } = await client(api.url).get<string>('/metrics');
  for (const line of [
    'shiming_cases_waiting_by_kind{kind="clearing",age="under_1_hour"} 0',
    'shiming_cases_late_by_kind{kind="clearing"} 0',
    'shiming_today_submitted_by_kind{kind="verification"} 2',
    'shiming_today_submitted_by_kind{kind="clearing"} 2',
    'shiming_today_decided_by_kind{kind="clearing",way="people"} 2',
    'shiming_this_hour_decided_by_kind{kind="clearing"} 2',
    'shiming_today_refusals_by_kind{kind="clearing",reason="not_the_holder"} 1',
    'shiming_today_submitted 2',
  ])
    expect(body.split('\n')).toContain(line);
  expect(body).toMatch(
    /shiming_today_decision_seconds_by_kind\{kind="clearing",way="people",quantile="0.95"\} [56]\d\d/,
  );
});

it.each(['second-look', 'all', ''])('R14: “%s” is no kind to ask for', async (kind) => {
  expect(problemOf(await senior.get(`/v1/review/figures?kind=${kind}`))).toEqual({
    status: 422,
    code: 'invalid_input',
    fields: ['kind:malformed'],
  });
});
