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
    expect(body.messages.map(({ account }) => account).sort()).toEqual([...names].sort());
    const times = body.messages.map(({ sentAt }) => sentAt);
    expect(times).toEqual([...times].sort().reverse());
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

  it('knows no other channel', async () => {
    expect(problemOf(await outbox('?channel=pigeon'))).toMatchObject({ status: 422, fields: ['channel:malformed'] });
  });
});
