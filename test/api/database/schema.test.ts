import type { Knex } from '../../../api/database/database';
import { listClaimable, listLapsedCases } from '../../../api/review/claim-store';
import { listCasesToReturn } from '../../../api/review/passage-store';
import { listCases } from '../../../api/review/queue-store';
import { listUnjudged } from '../../../api/review/second-look/second-look-store';
import { startApi, type TestApi } from '../../support/api';
import { submitted, verified } from '../../support/api-client';
import { manyCases } from '../../support/many-cases';

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
  /** How the engine says that it will do what a function asks for: its first question, or another. */
  async function planOf(ask: () => Promise<unknown>, which = 0): Promise<string> {
    const asked: { sql: string; bindings: unknown[] }[] = [];
    const listen = (query: { sql: string; bindings: unknown[] }) => asked.push(query);
    api.deps.db.on('query', listen);
    await ask();
    api.deps.db.removeListener('query', listen);
    const query = asked[which];
    if (!query) throw new Error('Nothing was asked');
    const explain = mariadb ? 'explain' : 'explain query plan';
    return JSON.stringify(await api.deps.db.raw(`${explain} ${query.sql}`, query.bindings as string[]));
  }

  /** How many rows MariaDB reads for it; SQLite does not count them. */
  async function rowsReadBy(ask: (trx: Knex) => Promise<unknown>): Promise<number> {
    if (!mariadb) return 0;
    return api.deps.db.transaction(async (trx) => {
      const readSoFar = async () => {
        const [rows] = await trx.raw("show session status like 'Handler_read%'");
        return rows.reduce((sum: number, row: { Value: string }) => sum + Number(row.Value), 0);
      };
      const before = await readSoFar();
      await ask(trx);
      return (await readSoFar()) - before;
    });
  }

  const dueToday = '2026-11-01 15:59:59.999';
  const unsorted = /filesort|TEMP B-TREE/i;
  let staffId: string;
  let visibleTo: { id: string; role: 'agent' };

  beforeAll(async () => {
    staffId = (await api.deps.db('staff').where({ username: 'agent' }).first('id')).id;
    visibleTo = { id: staffId, role: 'agent' };
    const ids = await manyCases(api, 600, (i) => {
      const minute = `2026-11-01 00:${String(i % 60).padStart(2, '0')}:00.000`;
      if (i % 3 === 0) return { status: 'open', due_at: minute };
      return { status: 'closed', closed_at: minute, decided_by: i % 50 ? null : staffId };
    });
    const recusals = ids.filter((_, i) => i % 20 === 0).map((case_id) => ({ case_id, staff_id: staffId }));
    await api.deps.db('recusals').insert(recusals);
    await api.deps.db.raw(mariadb ? 'analyze table cases, recusals' : 'analyze');
  });

  it('for the next case', async () => {
    const plan = await planOf(() =>
      listClaimable(api.deps.db, { staffId, kinds: ['verification', 'second-look'], dueToday }, 16),
    );
    expect(plan).toContain('cases_status_kind_due_at_id_index');
    expect(plan).not.toMatch(unsorted);
    expect(plan).not.toMatch(/SCAN/);
  });

  it.each([
    ['that is due', 0],
    ['whenever it is due', 1],
  ])('for the next second look %s, which others do not stand before', async (_, which) => {
    const ask = () => listClaimable(api.deps.db, { staffId, kinds: ['second-look'], dueToday }, 16);
    const plan = await planOf(ask, which);
    expect(plan).toContain('cases_status_kind_due_at_id_index');
    expect(plan).not.toMatch(unsorted);
    expect(plan).not.toMatch(/SCAN/);
  });

  it('for second looks that nobody may judge', async () => {
    const now = '2026-12-01 00:00:00.000';
    const plan = await planOf(() => listUnjudged(api.deps.db, 'second-look', now, 100));
    expect(plan).toContain('cases_status_kind_due_at_id_index');
    expect(plan).not.toMatch(unsorted);
  });

  describe.each([undefined, { at: '2026-11-01 00:30:00.000', id: anotherId() }])(
    'for a page of it after %j',
    (after) => {
      it.each(['open', 'claimed', 'parked'] as const)('that is %s', async (status) => {
        const plan = await planOf(() => listCases(api.deps.db, { statuses: [status], after, visibleTo }, 50));
        expect(plan).toContain('cases_status_due_at_id_index');
        expect(plan).not.toMatch(unsorted);
      });

      it('that is closed', async () => {
        const plan = await planOf(() => listCases(api.deps.db, { statuses: 'closed', after, visibleTo }, 50));
        expect(plan).toContain('cases_status_closed_at_id_index');
        expect(plan).not.toMatch(unsorted);
      });

      it('that one agent decided', async () => {
        const plan = await planOf(() => listCases(api.deps.db, { statuses: 'closed', staffId, after, visibleTo }, 50));
        expect(plan).toContain('cases_decided_by_closed_at_id_index');
        expect(plan).not.toMatch(unsorted);
      });
    },
  );

  it('that is closed, beside many decisions that wait for their second look: none is read that is not on it', async () => {
    const { db } = api.deps;
    const page = () => rowsReadBy((trx) => listCases(trx, { statuses: 'closed', visibleTo }, 50));
    const before = await page();
    const older = await db('cases').where('status', 'closed').where('closed_at', '<', '2026-11-01 00:30:00.000');
    const looks = older.map((row) => ({
      ...row,
      id: anotherId(),
      kind: 'second-look',
      status: 'open',
      closed_at: null,
    }));
    await db.batchInsert('cases', looks, 50);
    await db.raw(mariadb ? 'analyze table cases, recusals' : 'analyze');
    expect(looks.length).toBeGreaterThan(150);
    const plan = await planOf(() => listCases(db, { statuses: 'closed', visibleTo }, 50));
    expect(plan).toContain('cases_status_closed_at_id_index');
    expect(plan).toMatch(/cases_verification_id_kind_\w*unique/);
    expect(plan).not.toMatch(unsorted);
    expect(plan).not.toMatch(/SCAN/);
    expect((await page()) - before).toBeLessThan(50);
  });

  it('for leases that ran out', async () => {
    const plan = await planOf(() => listLapsedCases(api.deps.db, '2026-11-01 00:00:00.000', 100));
    expect(plan).toContain('cases_lease_until_index');
    expect(plan).not.toMatch(unsorted);
  });

  it('for parked cases whose day has come', async () => {
    const plan = await planOf(() => listCasesToReturn(api.deps.db, '2026-11-01 00:00:00.000', 100));
    expect(plan).toContain('cases_parked_until_index');
    expect(plan).not.toMatch(unsorted);
  });
});
