import {
  countClosed,
  countClosedSubmissions,
  countDurations,
  countRefusals,
  countWaiting,
  countWaitingSubmissions,
  countWithoutSecond,
} from '../../../api/figures/figures-store';
import { countLooked, countUnjudgeable, countWaitingLooks } from '../../../api/review/second-look/second-look-store';
import { figureKinds } from '../../../domain/review/figures';
import { startApi, type TestApi } from '../../support/api';
import { manyCases } from '../../support/many-cases';
import { planOf } from '../../support/plan-of';

const mariadb = process.env.TEST_DATABASE === 'mariadb';
const since = '2026-11-17 16:00:00.000';
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  const { id: staffId } = await api.deps.db('staff').where({ username: 'agent' }).first('id');
  const hourly = (i: number) => new Date(Date.parse('2026-10-01T00:00:00Z') + i * 3_600_000);
  const column = (i: number) => hourly(i).toISOString().slice(0, 23).replace('T', ' ');
  const ids = await manyCases(api, 1200, (i) => {
    const at = column(i);
    if (i % 30 === 0) return { status: 'open', created_at: at };
    const outcome = i % 7 ? 'approved' : 'rejected';
    return { status: 'closed', outcome, created_at: at, closed_at: at, decided_by: i % 2 ? staffId : null };
  });
  const looks = ids.slice(600).map((case_id, i) => {
    const at = column(600 + i);
    return { case_id, first_case_id: ids[i], drawn_at: at, closed_at: i % 30 ? at : null };
  });
  await api.deps.db.batchInsert('second_looks', looks, 100);
  await api.deps.db.raw(mariadb ? 'analyze table cases, second_looks' : 'analyze');
});
afterAll(() => api.stop());

/** The steps of a plan that walk the whole table of cases: a scan of SQLite's, or of type ALL or index in MariaDB. */
function wholeTable(plan: string): string[] {
  if (!mariadb) return plan.match(/SCAN cases/g) ?? [];
  const steps: { table: string; type: string }[] = JSON.parse(plan)[0];
  return steps
    .filter(({ table, type }) => table === 'cases' && ['ALL', 'index'].includes(type))
    .map(({ type }) => type);
}

describe('R14: figures of a few days read those days', () => {
  describe.each(figureKinds)('of kind %s', (kind) => {
    it.each([
      ['submissions', countClosedSubmissions],
      ['decisions', countClosed],
      ['durations', countDurations],
      ['refusals', countRefusals],
    ])('%s: by the index of what was closed when', async (_, ask) => {
      const plan = await planOf(api.deps.db, () => ask(api.deps.db, { kind, since }));
      expect(plan).toContain('cases_status_closed_at_id_index');
      expect(wholeTable(plan)).toEqual([]);
    });
  });

  it('second looks: by the index of when they were over', async () => {
    const plan = await planOf(api.deps.db, () => countLooked(api.deps.db, since, '2026-11-18 16:00:00.000'));
    expect(plan).toContain('second_looks_closed_at_index');
    expect(wholeTable(plan)).toEqual([]);
  });

  it.each([
    ['by age and state', () => countWaiting(api.deps.db, { now: since, dueSoonUntil: since, ages: [since] })],
    ['to be judged again', () => countWaitingLooks(api.deps.db)],
    ['for a judge whom there is not', () => countUnjudgeable(api.deps.db)],
    ['for a second whom there is not', () => countWithoutSecond(api.deps.db)],
    ['of the last days', () => countWaitingSubmissions(api.deps.db, { kind: 'verification', since })],
    ['of the last days to be cleared', () => countWaitingSubmissions(api.deps.db, { kind: 'clearing', since })],
  ])('what waits %s: by an index that begins with the status', async (_, ask) => {
    const plan = await planOf(api.deps.db, ask);
    expect(plan).toMatch(/cases_status_(kind_)?(due_at|closed_at)_id_index/);
    expect(wholeTable(plan)).toEqual([]);
  });
});
