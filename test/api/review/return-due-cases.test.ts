import { runDueWork } from '../../../api/jobs/run-due-work';
import { returnDueCases } from '../../../api/review/return-due-cases';
import { startApi, type TestApi } from '../../support/api';
import { manyCases } from '../../support/many-cases';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.deps.db('cases').delete());
afterAll(() => api.stop());

const past = '2026-11-01 00:00:00.000';
const lapsed = async () => {
  const { id } = await api.deps.db('staff').where({ username: 'agent' }).first('id');
  return { status: 'claimed', holder_id: id, lease_until: past };
};
const parked = { status: 'parked', parked_reason: 'awaiting_authority', parked_until: past };
const countOpen = async () => Number((await api.deps.db('cases').where({ status: 'open' }).count({ n: '*' }))[0]?.n);

describe('R10: cases whose time has come', () => {
  it('go back into the queue, all of them, however many', async () => {
    const held = await lapsed();
    await manyCases(api, 250, (i) => (i % 2 ? held : parked));
    await runDueWork(api.deps);
    expect(await countOpen()).toBe(251);
  });

  it('go back once each, whoever races', async () => {
    const held = await lapsed();
    const ids = await manyCases(api, 120, () => held);
    await Promise.all(Array.from({ length: 4 }, () => returnDueCases(api.deps)));
    expect(await countOpen()).toBe(121);
    const rows = await api.deps.db('audit').where({ action: 'case.lapse' }).whereIn('subject_id', ids);
    expect(rows).toHaveLength(120);
  });

  it('stay where they are once the process stops', async () => {
    await manyCases(api, 5, () => parked);
    await returnDueCases(api.deps, AbortSignal.abort());
    expect(await countOpen()).toBe(1);
  });
});
