import { PassingFault } from '../../../api/notice/channel';
import { deliverDue } from '../../../api/notice/deliver-due';
import type { Me } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { announced, claimsGoOn, currentClaim } from '../../support/holder-claim';
import { inboxOf, sentTo } from '../../support/notices';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

it('R25 R29: the account that is to be cleared is told on every channel, with the moment until which it may object', async () => {
  const { owner } = await announced(api);
  const { account } = (await owner.get<Me>('/v1/me')).body;
  await owner.post('/v1/notices/consents', { topics: ['safety'] });
  const told = (await sentTo(api.url, account.nickname)).filter(({ kind }) => kind === 'clearing_announced');
  // WeChat’s was tried before they consented to any.
  expect(told.map(({ channel }) => channel).sort()).toEqual(['mail', 'sms']);
  const [notice] = await inboxOf(owner);
  expect(notice).toMatchObject({ kind: 'clearing_announced', action: 'objection' });
  expect(notice?.body).toMatch(/\d+月\d+日 \d\d:\d\d前/);
});

it('R25: nobody’s time to object is over while what tells them of it could not be sent yet', async () => {
  const { channels } = api.deps;
  const away = channels.map((channel) => ({
    ...channel,
    send: () => Promise.reject(new PassingFault('away')),
  }));
  api.deps.channels = away;
  const { claimant } = await announced(api);
  // The messages were tried, in vain, and are tried again only a while after the seven days.
  await api.deps.db('deliveries').where({ status: 'waiting' }).update({ due_at: '2999-01-01 00:00:00.000' });
  api.clock.advanceDays(8);
  await claimsGoOn(api);
  expect((await currentClaim(claimant)).body.status).toBe('announced');
  api.deps.channels = channels;
  await api.deps.db('deliveries').where({ status: 'waiting' }).update({ due_at: '2026-01-01 00:00:00.000' });
  await deliverDue(api.deps);
  api.clock.advanceDays(1);
  await claimsGoOn(api);
  expect((await currentClaim(claimant)).body.status).toBe('clearing');
});
