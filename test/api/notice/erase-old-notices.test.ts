import { deliverDue } from '../../../api/notice/deliver-due';
import { eraseOldNotices } from '../../../api/notice/erase-old-notices';
import { startApi, type TestApi } from '../../support/api';
import { verified } from '../../support/api-client';
import { inboxOf } from '../../support/notices';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('R42: a message stays for two years, and then goes with how it was sent', async () => {
  const { person } = await verified(api.url);
  await person.post('/v1/notices/consents', { topics: ['progress'] });
  await deliverDue(api.deps);
  api.clock.advanceDays(729);
  await eraseOldNotices(api.deps);
  expect(await inboxOf(person)).toHaveLength(1);
  api.clock.advanceDays(2);
  await eraseOldNotices(api.deps);
  expect(await inboxOf(person)).toEqual([]);
  for (const table of ['notices', 'deliveries', 'used_consents']) expect(await api.deps.db(table)).toEqual([]);
});
