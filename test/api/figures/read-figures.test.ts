import type { CasePage } from '../../../domain/contract/case';
import type { ReviewFigures } from '../../../domain/contract/figures';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, problemOf, signInStaff, submitted } from '../../support/api-client';
import { manyCases } from '../../support/many-cases';

/** A Wednesday in Beijing, 10:30; the eighteenth is a Wednesday. */
const now = new Date('2026-11-18T02:30:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const column = (instant: Date) => instant.toISOString().slice(0, 23).replace('T', ' ');

let api: TestApi;
let senior: Client;
let staffId: string;
beforeAll(async () => {
  api = await startApi();
  senior = await signInStaff(api.url, 'senior');
  staffId = (await api.deps.db('staff').where({ username: 'agent' }).first('id')).id;
});
beforeEach(async () => {
  api.clock.setTo(now);
  await api.deps.db('cases').delete();
  await api.deps.db('examinations').delete();
  await api.deps.db('verifications').update({ status: 'withdrawn' });
});
afterAll(() => api.stop());

const figures = async (query = '') => (await senior.get<ReviewFigures>(`/v1/review/figures${query}`)).body;

/** Cases that are exactly these, and none besides. */
async function cases(rows: readonly object[]): Promise<void> {
  await manyCases(api, rows.length, (i) => rows[i] ?? {});
  await api.deps.db('cases').whereNull('remark_sealed').delete();
}

const mark = { remark_sealed: 'wanted' };
const waiting = (minutes: number, over: object = {}) => ({
  ...mark,
  status: 'open',
  created_at: column(ago(minutes)),
  due_at: '2026-11-20 15:59:59.999',
  ...over,
});
const closed = (submittedAt: Date, seconds: number, over: object = {}) => ({
  ...mark,
  status: 'closed',
  outcome: 'approved',
  created_at: column(submittedAt),
  closed_at: column(new Date(submittedAt.getTime() + seconds * 1000)),
  decided_by: staffId,
  ...over,
});
const straight = { decided_by: null };

describe('R14: what waits', () => {
  it('by age, each case in one', async () => {
    const hours = (count: number) => count * 60;
    await cases([
      waiting(5),
      waiting(59),
      waiting(61),
      waiting(hours(3)),
      waiting(hours(23)),
      waiting(hours(30)),
      waiting(hours(71)),
      waiting(hours(500)),
      waiting(hours(2), { status: 'claimed', holder_id: staffId, lease_until: column(ago(-5)) }),
      closed(ago(5), 60),
    ]);
    const seen = (await figures()).waiting;
    expect(seen).toMatchObject({ total: 9, open: 8, claimed: 1, parked: 0 });
    expect(seen.byAge).toEqual([
      { age: 'under_1_hour', count: 2 },
      { age: 'under_4_hours', count: 3 },
      { age: 'under_1_day', count: 1 },
      { age: 'under_2_days', count: 1 },
      { age: 'under_3_days', count: 1 },
      { age: 'older', count: 1 },
    ]);
  });

  it('what is late, and what is in its last working day, as the queue shows it', async () => {
    const due = (day: string) => waiting(60, { due_at: `2026-11-${day} 15:59:59.999` });
    await cases([due('16'), due('17'), due('18'), due('19'), due('20'), due('18')]);
    expect((await figures()).waiting).toMatchObject({ late: 2, dueSoon: 2 });
    const queue = (await senior.get<CasePage>('/v1/review/cases')).body.cases;
    const urgent = queue.filter((one) => !one.late && one.urgentFrom <= now.toISOString());
    expect(urgent).toHaveLength(2);
  });

  it('over a weekend what is due on Monday is due soon', async () => {
    api.clock.setTo(new Date('2026-11-21T02:30:00Z'));
    await cases([
      waiting(60, { due_at: '2026-11-23 15:59:59.999' }),
      waiting(60, { due_at: '2026-11-24 15:59:59.999' }),
    ]);
    expect((await figures()).waiting).toMatchObject({ late: 0, dueSoon: 1 });
    const queue = (await senior.get<CasePage>('/v1/review/cases')).body.cases;
    expect(queue.filter((one) => one.urgentFrom <= '2026-11-21T02:30:00Z')).toHaveLength(1);
  });

  it('nothing, where nothing waits and nothing was ever decided', async () => {
    const seen = await figures();
    expect(seen.waiting).toMatchObject({ total: 0, late: 0, dueSoon: 0 });
    expect(seen).toMatchObject({ straightThroughShare: null, refused: 0, refusals: [] });
    expect(seen.timeToDecision.all).toEqual({ decided: 0, median: null, p95: null });
    expect(seen.perDay).toHaveLength(7);
    expect(seen.perHour).toHaveLength(11);
  });
});

describe('R14: what came in and was decided', () => {
  it('by Beijing day: one begins at 16:00 UTC', async () => {
    await cases([
      closed(new Date('2026-11-16T15:59:00Z'), 30, straight),
      closed(new Date('2026-11-16T16:01:00Z'), 30, straight),
      closed(new Date('2026-11-16T15:59:30Z'), 3600),
      waiting(60),
    ]);
    const { perDay } = await figures();
    expect(perDay.slice(-3)).toEqual([
      { day: '2026-11-16', submitted: 2, straightThrough: 1, byPeople: 0, withdrawn: 0 },
      { day: '2026-11-17', submitted: 1, straightThrough: 1, byPeople: 1, withdrawn: 0 },
      { day: '2026-11-18', submitted: 1, straightThrough: 0, byPeople: 0, withdrawn: 0 },
    ]);
  });

  it('by hour of today, up to now', async () => {
    await cases([
      closed(ago(31), 20, straight),
      closed(ago(100), 5 * 60),
      closed(ago(20), 60, { outcome: 'withdrawn' }),
    ]);
    const { perHour } = await figures();
    expect(perHour.map(({ hour }) => hour)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(perHour[8]).toEqual({ hour: 8, submitted: 1, straightThrough: 0, byPeople: 1, withdrawn: 0 });
    expect(perHour[9]).toEqual({ hour: 9, submitted: 1, straightThrough: 1, byPeople: 0, withdrawn: 0 });
    expect(perHour[10]).toEqual({ hour: 10, submitted: 1, straightThrough: 0, byPeople: 0, withdrawn: 1 });
  });

  it('of the days that are asked for, and a case of before that was decided in them', async () => {
    await cases([closed(new Date('2026-11-10T02:00:00Z'), 7 * 86_400), closed(new Date('2026-11-10T02:00:00Z'), 60)]);
    expect((await figures('?days=2')).total).toEqual({ submitted: 0, straightThrough: 0, byPeople: 1, withdrawn: 0 });
    const wide = await figures('?days=31');
    expect(wide.total).toEqual({ submitted: 2, straightThrough: 0, byPeople: 2, withdrawn: 0 });
    expect(wide.perDay).toHaveLength(31);
  });

  it('the share that no person decided, and how long each took: median, and what 95 of 100 do not exceed', async () => {
    const quick = Array.from({ length: 15 }, (_, i) => closed(ago(60), 1 + i / 10, straight));
    const slow = [600, 1200, 1800, 2400, 86_400].map((seconds) => closed(ago(60), seconds));
    api.clock.setTo(new Date(now.getTime() + 2 * 86_400_000));
    await cases([...quick, ...slow, closed(ago(60), 7, { ...straight, outcome: 'withdrawn' })]);
    const seen = await figures();
    expect(seen.straightThroughShare).toBe(0.75);
    expect(seen.timeToDecision).toEqual({
      all: { decided: 20, median: 1.9, p95: 2400 },
      straightThrough: { decided: 15, median: 1.7, p95: 2.4 },
      byPeople: { decided: 5, median: 1800, p95: 86_400 },
    });
  });

  it('refusals by reason, a case once for each of its reasons, in the words of the reader', async () => {
    const refusal = (over: object = {}) => closed(ago(60), 60, { outcome: 'rejected', ...over });
    await cases([refusal(), refusal(), refusal({ closed_at: '2026-10-01 00:00:00.000' }), closed(ago(60), 60)]);
    const rejected = await api.deps
      .db('cases')
      .where({ outcome: 'rejected' })
      .orderBy('closed_at')
      .pluck('verification_id');
    const reasons = [['special_case'], ['photo_unclear'], ['photo_unclear', 'photo_unclear', 'data_mismatch']];
    for (const [i, id] of rejected.entries()) {
      const given = (reasons[i] ?? []).map((code, field) => ({ code, field: `field-${field}` }));
      await api.deps
        .db('verifications')
        .where({ id })
        .update({ reasons: JSON.stringify(given) });
    }
    const seen = await figures();
    expect(seen.refused).toBe(2);
    expect(seen.refusals).toEqual([
      { reason: 'photo_unclear', words: '照片不清晰', count: 2 },
      { reason: 'data_mismatch', words: '填写与证件不一致', count: 1 },
    ]);
  });

  it('a decision over HTTP, from the submission on', async () => {
    await submitted(api.url);
    expect((await figures()).waiting.total).toBe(1);
    const agent = await signInStaff(api.url);
    api.clock.setTo(new Date(now.getTime() + 90_000));
    await decide(agent, (await claim(agent)).body, approve);
    const seen = await figures();
    expect(seen.waiting.total).toBe(0);
    expect(seen.total).toEqual({ submitted: 1, straightThrough: 0, byPeople: 1, withdrawn: 0 });
    const { decided, median, p95 } = seen.timeToDecision.byPeople;
    expect({ decided, median }).toEqual({ decided: 1, median: p95 });
    // The clock was moved by ninety seconds, and runs besides.
    expect(median).toBeGreaterThan(80);
    expect(median).toBeLessThan(100);
  });
});

describe('R14 R16: who may look', () => {
  it.each(['senior', 'auditor', 'admin'])('%s may', async (username) => {
    expect((await (await signInStaff(api.url, username)).get('/v1/review/figures')).status).toBe(200);
  });

  it('an agent may not', async () => {
    expect(problemOf(await (await signInStaff(api.url)).get('/v1/review/figures'))).toEqual({
      status: 403,
      code: 'not_allowed',
    });
  });

  it.each(['days=0', 'days=32', 'days=1.5', 'days=week', 'days=-1'])('?%s is nothing to ask', async (query) => {
    expect(problemOf(await senior.get(`/v1/review/figures?${query}`))).toEqual({
      status: 422,
      code: 'invalid_input',
      fields: ['days:malformed'],
    });
  });

  it('no name, number or agent is in the figures', async () => {
    const { card } = await submitted(api.url);
    const text = JSON.stringify(await figures());
    for (const secret of [card.name, card.idNumber, 'agent']) expect(text).not.toContain(secret);
  });
});
