import type { CasePage, CaseSummary } from '../../../domain/contract/case';
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
import { manyCases } from '../../support/many-cases';

let api: TestApi;
let agent: Client;
beforeAll(async () => {
  api = await startApi();
  agent = await signInStaff(api.url);
});
beforeEach(async () => {
  api.clock.setTo(new Date());
  await api.deps.db('cases').delete();
});
afterAll(() => api.stop());

const queue = (query = '', who = agent) => who.get<CasePage>(`/v1/review/cases${query}`);
const ids = (cases: CaseSummary[]) => cases.map(({ id }) => id);

describe('R10: the queue', () => {
  it('shows what waits, what is due first on top, with the name masked', async () => {
    api.clock.setTo(new Date('2026-11-18T02:00:00Z'));
    const later = await submitted(api.url);
    api.clock.setTo(new Date('2026-11-16T02:00:00Z'));
    const first = await submitted(api.url);
    const { cases, next } = (await queue()).body;
    expect(next).toBeNull();
    expect(cases.map(({ maskedName }) => maskedName)).toEqual([
      `**${first.card.name.slice(-1)}`,
      `**${later.card.name.slice(-1)}`,
    ]);
    expect(cases[0]).toMatchObject({ status: 'open', kind: 'verification', attempt: 1, late: false, holder: null });
  });

  it('shows by status, and who holds what: "you" or a colleague by name', async () => {
    for (let i = 0; i < 3; i += 1) await submitted(api.url);
    const taken = (await claim(agent)).body;
    const decided = (await claim(agent)).body;
    await decide(agent, decided, approve);
    expect((await queue('?status=open')).body.cases).toHaveLength(1);
    expect((await queue()).body.cases.map(({ status }) => status)).toEqual(['claimed', 'open']);
    expect((await queue('?status=closed')).body.cases).toMatchObject([{ id: decided.id, outcome: 'approved' }]);
    const holderSeenBy = async (who: Client) => (await queue('?status=claimed', who)).body.cases[0]?.holder;
    expect(await holderSeenBy(agent)).toMatchObject({ username: 'agent', you: true });
    expect(await holderSeenBy(await signInStaff(api.url, 'auditor'))).toMatchObject({ username: 'agent', you: false });
    expect(ids((await queue('?status=claimed&kind=verification')).body.cases)).toEqual([taken.id]);
  });

  it('R14: shows what is late', async () => {
    api.clock.setTo(new Date('2026-11-02T02:00:00Z'));
    const late = await submitted(api.url);
    api.clock.setTo(new Date('2026-11-11T02:00:00Z'));
    await submitted(api.url);
    const { cases } = (await queue('?late=true')).body;
    expect(cases.map((row) => [row.maskedName, row.late])).toEqual([[`**${late.card.name.slice(-1)}`, true]]);
    expect((await queue('?late=false')).body.cases.map((row) => row.late)).toEqual([false]);
  });

  it('comes in pages of fifty, each case on one of them, even where all are due at one time', async () => {
    api.clock.setTo(new Date('2026-11-16T02:00:00Z'));
    await manyCases(api, 119);
    const { seen, sizes } = await allPages('status=open');
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toEqual([...seen].sort());
  });

  it('shows closed cases with the newest on top, each on one page, even where many closed at one time', async () => {
    const closed = await manyCases(api, 119, (i) => ({
      status: 'closed',
      outcome: 'withdrawn',
      closed_at: `2026-11-${16 + (i % 4)} 02:00:00.000`,
      due_at: `2026-11-0${1 + (i % 9)} 15:59:59.999`,
    }));
    const { seen, sizes } = await allPages('status=closed');
    expect(sizes).toEqual([50, 50, 19]);
    const rows = await api.deps.db('cases').where({ status: 'closed' });
    const newestFirst = rows
      .map((row) => `${row.closed_at}${row.id}`)
      .sort()
      .reverse()
      .map((key) => key.slice(23));
    expect(seen).toEqual(newestFirst);
    expect(new Set(seen)).toEqual(new Set(closed));
  });

  it('shows what one holds or has decided oneself, or a colleague by name', async () => {
    const colleague = await signInStaff(api.url, 'agent2');
    for (let i = 0; i < 4; i += 1) await submitted(api.url);
    const [mine, theirs] = [(await claim(agent)).body, (await claim(colleague)).body];
    const decided = (await claim(colleague)).body;
    await decide(colleague, decided, refuse);
    const asked = async (query: string, who = agent) => ids((await queue(`?${query}`, who)).body.cases);
    expect(await asked('mine=true')).toEqual([mine.id]);
    expect(await asked('agent=agent2')).toEqual([theirs.id]);
    expect(await asked('mine=true', colleague)).toEqual([theirs.id]);
    expect(await asked('agent=agent2&status=closed')).toEqual([decided.id]);
    expect(await asked('mine=true&status=closed', colleague)).toEqual([decided.id]);
    for (const query of [
      'agent=nobody',
      'agent=nobody&status=closed',
      'agent=agent2&mine=true',
      'mine=true&status=open',
    ])
      expect(await asked(query)).toEqual([]);
    expect(await asked('agent=agent&mine=true')).toEqual([mine.id]);
    expect(await asked('agent=agent', await signInStaff(api.url, 'auditor'))).toEqual([mine.id]);
  });

  it('R14: what is closed is not late', async () => {
    api.clock.setTo(new Date('2026-11-02T02:00:00Z'));
    await submitted(api.url);
    api.clock.setTo(new Date('2026-11-11T02:00:00Z'));
    await decide(agent, (await claim(agent)).body, refuse);
    expect((await queue('?status=closed&late=true')).body.cases).toEqual([]);
    expect((await queue('?status=closed&late=false')).body.cases).toMatchObject([{ late: false }]);
  });

  it('R14: says from when a case is urgent: the beginning of its last working day', async () => {
    const urgentFrom = async (submittedAt: string) => {
      await api.deps.db('cases').delete();
      api.clock.setTo(new Date(submittedAt));
      await submitted(api.url);
      const [row] = (await queue()).body.cases;
      return [row?.dueAt, row?.urgentFrom];
    };
    expect(await urgentFrom('2026-11-16T02:00:00Z')).toEqual(['2026-11-19T15:59:59.999Z', '2026-11-18T16:00:00.000Z']);
    // Over a weekend: due on Monday, urgent from Saturday on.
    expect(await urgentFrom('2026-11-18T02:00:00Z')).toEqual(['2026-11-23T15:59:59.999Z', '2026-11-20T16:00:00.000Z']);
  });

  it.each([
    'cursor=x',
    'cursor=',
    `cursor=${Buffer.from("2026-11-16 02:00:00.000|' or 1=1 --").toString('base64url')}`,
    `cursor=${Buffer.from('2026-02-31 02:00:00.000|0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59').toString('base64url')}`,
    `cursor=${Buffer.from('2026-02-01 24:00:00.000|0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59').toString('base64url')}`,
    `cursor=${'a'.repeat(201)}`,
    'cursor=%F0%9F%98%80',
    'status=lost',
    'status=open&status=closed',
    'kind=coffee',
    'late=yes',
    'parked=yes',
    'mine=false',
  ])('says that ?%.60s is nothing to ask', async (query) => {
    const reply = await queue(`?${query}`);
    const [field] = query.split('=');
    const expected = query.includes('a'.repeat(201)) ? 'too_long' : 'malformed';
    expect(problemOf(reply)).toEqual({ status: 422, code: 'invalid_input', fields: [`${field}:${expected}`] });
  });

  it('still shows a lapsed case as held until somebody claims, and then no longer', async () => {
    const { verification } = await submitted(api.url);
    await hold(agent, verification);
    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    const again = await claim(await signInStaff(api.url, 'agent2'));
    expect(again.body.holder?.username).toBe('agent2');
    expect((await queue('?status=claimed')).body.cases).toHaveLength(1);
  });
});

/** Everything that a filter shows, page by page. */
async function allPages(filter: string): Promise<{ seen: string[]; sizes: number[] }> {
  const seen: string[] = [];
  const sizes: number[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page: CasePage = (await queue(`?${filter}${next && `&cursor=${encodeURIComponent(next)}`}`)).body;
    sizes.push(page.cases.length);
    seen.push(...ids(page.cases));
    next = page.next;
  }
  return { seen, sizes };
}
