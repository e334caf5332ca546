import type { Case } from '../../../domain/contract/case';
import { startApi, type TestApi } from '../../support/api';
import { approve, type Client, claim, decide, problemOf, refuse, signInStaff } from '../../support/api-client';
import { manyCases } from '../../support/many-cases';
import { enter, makeStaff } from '../../support/staff';

let api: TestApi;
let desks: Client[];
beforeAll(async () => {
  api = await startApi();
  desks = await Promise.all(Array.from({ length: 32 }, async () => enter(api, (await makeStaff(api)).username)));
});
beforeEach(async () => {
  api.clock.setTo(new Date());
  await api.deps.db('cases').delete();
});
afterAll(() => api.stop());

/** Claims and decides until nothing is left; gives what was decided. */
async function workThrough(desk: Client, i: number): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const { status, body } = await claim(desk);
    if (status === 204) return done;
    const answer = await decide(desk, body, (i + done.length) % 2 ? approve : refuse);
    expect([body.id, answer.status]).toEqual([body.id, 200]);
    done.push(body.id);
  }
}

const decisions = () =>
  api.deps
    .db('audit')
    .whereIn('action', ['case.approve', 'case.reject'])
    .select('subject_id')
    .then((rows: { subject_id: string }[]) => rows.map(({ subject_id }) => subject_id).sort());

describe('R10: thirty-two agents at once', () => {
  it('decide each of a few hundred cases exactly once', async () => {
    const before = new Set(await decisions());
    await manyCases(api, 249);
    const done = (await Promise.all(desks.map(workThrough))).flat().sort();
    expect(done).toHaveLength(250);
    expect(new Set(done).size).toBe(250);
    expect((await decisions()).filter((id) => !before.has(id))).toEqual(done);
    const rows = await api.deps.db('cases').select('status', 'holder_id', 'lease_until', 'version');
    expect(rows.every((row) => row.status === 'closed' && row.holder_id === null && row.version === 3)).toBe(true);
  });

  it('lose nothing with one who goes away in mid-case: the lease is lost, not the case', async () => {
    await manyCases(api, 39);
    const gone = await signInStaff(api.url, 'senior');
    const abandoned = (await Promise.all(Array.from({ length: 3 }, () => claim(gone)))).map(({ body }) => body as Case);
    const first = (await Promise.all(desks.map(workThrough))).flat();
    expect(first).toHaveLength(37);
    expect(first.filter((id) => abandoned.some((held) => held.id === id))).toEqual([]);

    api.clock.setTo(new Date(Date.now() + 16 * 60_000));
    const rest = (await Promise.all(desks.map(workThrough))).flat();
    expect(rest.sort()).toEqual(abandoned.map(({ id }) => id).sort());
    for (const held of abandoned) {
      expect(problemOf(await decide(gone, held, refuse))).toMatchObject({ status: 409 });
    }
    expect((await decisions()).filter((id) => rest.includes(id))).toHaveLength(3);
  });
});
