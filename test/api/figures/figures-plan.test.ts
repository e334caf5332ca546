import {
  countClosed,
  countClosedSubmissions,
  countDurations,
  countRefusals,
  countWaiting,
  countWaitingSubmissions,
} from '../../../api/figures/figures-store';
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
  await manyCases(api, 1200, (i) => {
    const at = hourly(i).toISOString().slice(0, 23).replace('T', ' ');
    if (i % 30 === 0) return { status: 'open', created_at: at };
    const outcome = i % 7 ? 'approved' : 'rejected';
    return { status: 'closed', outcome, created_at: at, closed_at: at, decided_by: i % 2 ? staffId : null };
  });
  await api.deps.db.raw(mariadb ? 'analyze table cases' : 'analyze');
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
  it.each([
    ['submissions', countClosedSubmissions],
    ['decisions', countClosed],
    ['durations', countDurations],
    ['refusals', countRefusals],
  ])('%s: by the index of what was closed when', async (_, ask) => {
    const plan = await planOf(api.deps.db, () => ask(api.deps.db, since));
    expect(plan).toContain('cases_status_closed_at_id_index');
    expect(wholeTable(plan)).toEqual([]);
  });

  it.each([
    ['by age and state', () => countWaiting(api.deps.db, { now: since, dueSoonUntil: since, ages: [since] })],
    ['of the last days', () => countWaitingSubmissions(api.deps.db, since)],
  ])('what waits %s: by an index that begins with the status', async (_, ask) => {
    const plan = await planOf(api.deps.db, ask);
    expect(plan).toMatch(/cases_status_(due_at|closed_at)_id_index/);
    expect(wholeTable(plan)).toEqual([]);
  });
});
