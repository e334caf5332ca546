import type { CasePage, CaseSummary } from '../../../domain/contract';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, hold, problemOf, signInStaff, submitted } from '../../support/api-client';

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
    const { verification } = await submitted(api.url);
    const copied = await copies(verification.id, 119);
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: CasePage = (await queue(next && `?cursor=${encodeURIComponent(next)}`)).body;
      sizes.push(page.cases.length);
      seen.push(...ids(page.cases));
      next = page.next;
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(copied + 1);
    expect(seen).toEqual([...seen].sort());
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

/** The case of one submission, over and over: a long queue without as many people. Each needs a verification of its own. */
async function copies(verificationId: string, count: number): Promise<number> {
  const { db } = api.deps;
  const { pending_account: _made, ...verification } = await db('verifications').where({ id: verificationId }).first();
  const row = await db('cases').where({ verification_id: verificationId }).first();
  const sealed = api.deps.cipher.open(verification.name_sealed, {
    table: 'verifications',
    column: 'name',
    id: verificationId,
  });
  for (let i = 0; i < count; i += 1) {
    const id = `0199f6a2-7c1e-7d3a-9b44-${String(i).padStart(12, '0')}`;
    const name_sealed = api.deps.cipher.seal(sealed, { table: 'verifications', column: 'name', id });
    const id_number_sealed = api.deps.cipher.seal('x', { table: 'verifications', column: 'id_number', id });
    await db('verifications').insert({ ...verification, id, name_sealed, id_number_sealed, status: 'withdrawn' });
    await db('cases').insert({ ...row, id, verification_id: id });
  }
  return count;
}
