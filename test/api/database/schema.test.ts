import { listClaimable, listLapsedCases } from '../../../api/review/case-store';
import { listCases } from '../../../api/review/queue-store';
import { startApi, type TestApi } from '../../support/api';
import { submitted, verified } from '../../support/api-client';

const mariadb = process.env.TEST_DATABASE === 'mariadb';
let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const isDuplicate = expect.objectContaining(mariadb ? { errno: 1062 } : { code: 'SQLITE_CONSTRAINT_UNIQUE' });
const anotherId = () => `0199f6a2-7c1e-7d3a-9b44-${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`;

/** The stored row of a table, without the columns that the database fills in. */
async function rowOf(table: string, where: object): Promise<Record<string, unknown>> {
  const { pending_account, active_account, active_identity, ...row } = await api.deps.db(table).where(where).first();
  return row;
}

describe('R8: the database itself lets through', () => {
  it('one submission in review of an account, and any number that are not', async () => {
    const { verification } = await submitted(api.url);
    const row = await rowOf('verifications', { id: verification.id });
    const insert = (status: string) => api.deps.db('verifications').insert({ ...row, id: anotherId(), status });
    await expect(insert('pending')).rejects.toEqual(isDuplicate);
    for (const status of ['withdrawn', 'rejected', 'rejected', 'approved']) await insert(status);
  });

  it('one account of an identity and one identity of an account, and any number that ended', async () => {
    const { verification } = await verified(api.url);
    const other = await verified(api.url);
    const row = await rowOf('real_names', { verification_id: verification.id });
    const otherRow = await rowOf('real_names', { verification_id: other.verification.id });
    const insert = (change: object) => api.deps.db('real_names').insert({ ...row, ...change, id: anotherId() });
    await expect(insert({ account_id: otherRow.account_id })).rejects.toEqual(isDuplicate);
    await expect(insert({ identity_id: otherRow.identity_id })).rejects.toEqual(isDuplicate);
    await insert({ status: 'cleared' });
    await insert({ status: 'cleared' });
  });

  it('one identity of a fingerprint, and one case of a submission', async () => {
    const { verification } = await verified(api.url);
    const [identity, row] = [await rowOf('identities', {}), await rowOf('cases', { verification_id: verification.id })];
    await expect(api.deps.db('identities').insert({ ...identity, id: anotherId() })).rejects.toEqual(isDuplicate);
    await expect(api.deps.db('cases').insert({ ...row, id: anotherId() })).rejects.toEqual(isDuplicate);
  });

  it('no row that belongs to nothing', async () => {
    const { verification } = await submitted(api.url);
    const row = await rowOf('verifications', { id: verification.id });
    const orphan = api.deps
      .db('verifications')
      .insert({ ...row, id: anotherId(), account_id: anotherId(), status: 'rejected' });
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });
});

describe('R10: what the queue is asked reads an index in its order, and nothing is sorted', () => {
  /** How the engine says that it will do what a function asks for. */
  async function planOf(ask: () => Promise<unknown>): Promise<string> {
    const asked: { sql: string; bindings: unknown[] }[] = [];
    const listen = (query: { sql: string; bindings: unknown[] }) => asked.push(query);
    api.deps.db.on('query', listen);
    await ask();
    api.deps.db.removeListener('query', listen);
    const [query] = asked;
    if (!query) throw new Error('Nothing was asked');
    const explain = mariadb ? 'explain' : 'explain query plan';
    return JSON.stringify(await api.deps.db.raw(`${explain} ${query.sql}`, query.bindings as string[]));
  }

  beforeAll(async () => {
    const { verification } = await submitted(api.url);
    const [row, made] = [
      await rowOf('cases', { verification_id: verification.id }),
      await rowOf('verifications', { id: verification.id }),
    ];
    for (let i = 0; i < 300; i += 1) {
      const id = anotherId();
      const minute = String(i % 60).padStart(2, '0');
      await api.deps.db('verifications').insert({ ...made, id, status: 'withdrawn' });
      await api.deps.db('cases').insert({
        ...row,
        id,
        verification_id: id,
        due_at: `2026-11-01 00:${minute}:00.000`,
        status: i % 3 ? 'open' : 'closed',
      });
    }
    await api.deps.db.raw(mariadb ? 'analyze table cases' : 'analyze');
  });

  it('for the next case', async () => {
    const plan = await planOf(() => listClaimable(api.deps.db, undefined, 16));
    expect(plan).toContain('cases_status_due_at_id_index');
    expect(plan).not.toMatch(/filesort|TEMP B-TREE|SCAN/i);
  });

  it.each([undefined, { at: '2026-11-01 00:30:00.000', id: anotherId() }])(
    'for a page of it, after %j',
    async (after) => {
      const plan = await planOf(() => listCases(api.deps.db, { statuses: ['open', 'claimed'], after }, 50));
      expect(plan).toContain('cases_status_due_at_id_index');
      expect(plan).not.toMatch(/filesort|TEMP B-TREE/i);
    },
  );

  it('for leases that ran out', async () => {
    const plan = await planOf(() => listLapsedCases(api.deps.db, '2026-11-01 00:00:00.000', 100));
    expect(plan).toContain('cases_lease_until_index');
    expect(plan).not.toMatch(/filesort|TEMP B-TREE/i);
  });
});
