import { inTransaction } from '../../../api/database/transaction';
import { writeNotices } from '../../../api/notice/write-notices';
import type { NoticeKind } from '../../../domain/notice/notice-kinds';
import { startApi, type TestApi } from '../../support/api';
import { client, problemOf, verified } from '../../support/api-client';
import { type Sent, sentTo } from '../../support/notices';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const outbox = (query = '') => client(api.url).get<{ messages: Sent[] }>(`/v1/sandbox/outbox${query}`);

describe('The sandbox’s outbox', () => {
  it('lists what would have been sent, newest first, of everybody, of one account, of one channel', async () => {
    const people = [await verified(api.url), await verified(api.url)];
    const names = await Promise.all(
      people.map(
        async ({ person }) => (await person.get<{ account: { nickname: string } }>('/v1/me')).body.account.nickname,
      ),
    );
    const { body } = await outbox();
    expect(body.messages.map(({ account }) => account)).toEqual([...names].reverse());
    expect(await sentTo(api.url, names[0] ?? '')).toMatchObject([
      {
        account: names[0],
        channel: 'sms',
        to: expect.stringMatching(/^\+86/),
        kind: 'verified',
        title: '实名认证通过',
      },
    ]);
    expect((await outbox('?channel=mail')).body.messages).toEqual([]);
  });

  it('has the newest first also where many went out at once, and where the clock went back', async () => {
    const { person } = await verified(api.url);
    const { body: me } = await person.get<{ account: { id: string; nickname: string } }>('/v1/me');
    const write = (kind: NoticeKind, occasion: string) =>
      inTransaction(api.deps.db, (trx) => writeNotices(trx, api.deps, kind, [{ accountId: me.account.id, occasion }]));
    for (let n = 0; n < 12; n += 1) await write('frozen', `${n}`);
    await sentTo(api.url, me.account.nickname);
    api.clock.advanceDays(-400);
    await write('unfrozen', 'over');
    const kinds = (await sentTo(api.url, me.account.nickname)).map(({ kind }) => kind);
    expect(kinds).toEqual(['unfrozen', ...Array(12).fill('frozen'), 'verified']);
  });

  it('knows no other channel', async () => {
    expect(problemOf(await outbox('?channel=pigeon'))).toMatchObject({ status: 422, fields: ['channel:malformed'] });
  });
});
