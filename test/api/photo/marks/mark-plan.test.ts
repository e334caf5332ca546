import { listAlike, listPairs } from '../../../../api/photo/marks/mark-store';
import { listUnmarkedFronts } from '../../../../api/photo/marks/unmarked-front-store';
import { startApi, type TestApi } from '../../../support/api';
import { manyCases } from '../../../support/many-cases';
import { manyMarks, sendMarked } from '../../../support/many-marks';
import { planOf } from '../../../support/plan-of';
import { toldReader } from '../../../support/reader';

const mariadb = process.env.TEST_DATABASE === 'mariadb';
let api: TestApi;
let photoId: string;

beforeAll(async () => {
  const reader = toldReader();
  api = await startApi({ reader });
  const { verification } = await sendMarked(api, reader);
  photoId = (await api.deps.db('verifications').where({ id: verification.id }).first('front_photo_id')).front_photo_id;
  await manyMarks(api, photoId, 1000);
  await manyCases(api, 600);
  await api.deps.db.raw(mariadb ? 'analyze table photo_marks, photo_mark_pairs, verifications' : 'analyze');
});
afterAll(() => api.stop());

/** The tables that a plan reads as a whole. */
function wholeTables(plan: string): string[] {
  if (!mariadb) return plan.match(/SCAN \w+/g) ?? [];
  const steps: { table: string; type: string }[] = JSON.parse(plan)[0];
  return steps.filter(({ type }) => ['ALL', 'index'].includes(type)).map(({ table }) => table);
}

describe('R11: photos that other accounts sent too are found by an index', () => {
  it('by their pairs, whatever else is stored', async () => {
    const { db } = api.deps;
    const pairs = await listPairs(db, photoId);
    expect(pairs).toHaveLength(6);
    const plan = await planOf(db, () => listAlike(db, { pairs, accountId: 'nobody' }, 200));
    expect(wholeTables(plan)).toEqual([]);
  });

  it('the newest first, so that what is left out is the oldest', async () => {
    const { db } = api.deps;
    const pairs = await listPairs(db, photoId);
    const all = (await listAlike(db, { pairs, accountId: 'nobody' }, 5000)).map((row) => row.verification_id);
    expect(all).toEqual(all.toSorted().toReversed());
    const few = await listAlike(db, { pairs, accountId: 'nobody' }, 1);
    expect(few.map((row) => row.verification_id)).toEqual(all.slice(0, 1));
  });

  it('and fronts that were not read in time by when they came in', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000);
    const plan = await planOf(api.deps.db, () => listUnmarkedFronts(api.deps.db, hourAgo, 100));
    expect(wholeTables(plan)).toEqual([]);
  });

  it('and the pairs of a photo by the photo', async () => {
    expect(wholeTables(await planOf(api.deps.db, () => listPairs(api.deps.db, photoId)))).toEqual([]);
  });
});
