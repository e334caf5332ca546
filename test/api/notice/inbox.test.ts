import { writeNotices } from '../../../api/notice/write-notices';
import type { Me } from '../../../domain/contract/account';
import type { NoticePage, NoticeSettings } from '../../../domain/contract/notice';
import { startApi, type TestApi } from '../../support/api';
import {
  type Client,
  decide,
  hold,
  problemOf,
  refuse,
  signIn,
  signInStaff,
  submitted,
  verified,
} from '../../support/api-client';
import { inboxOf } from '../../support/notices';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const page = (person: Client, query = '', headers = {}) => person.get<NoticePage>(`/v1/notices${query}`, headers);
const me = async (person: Client) => (await person.get<Me>('/v1/me')).body;
const settings = async (person: Client) => (await person.get<NoticeSettings>('/v1/notices/settings')).body;
const change = (person: Client, channels: object) =>
  person.send<NoticeSettings>('PUT', '/v1/notices/settings', {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ channels }),
  });

/** So many messages in somebody's inbox. */
async function filled(count: number): Promise<Client> {
  const person = await signIn(api.url);
  const { account } = await me(person);
  for (let i = 0; i < count; i += 1) {
    await api.deps.db.transaction((trx) =>
      writeNotices(trx, api.deps, 'clearing_possible', [{ accountId: account.id, occasion: `wish-${i}` }]),
    );
  }
  return person;
}

describe('R29: the inbox', () => {
  it('is empty before anything happened', async () => {
    const person = await signIn(api.url);
    expect((await page(person)).body).toEqual({ notices: [], unread: 0, next: null });
  });

  it('says a refusal in the words of whoever reads it', async () => {
    const { person, verification } = await submitted(api.url);
    const agent = await signInStaff(api.url);
    await decide(agent, await hold(agent, verification), refuse);
    expect(await inboxOf(person)).toMatchObject([{ kind: 'verification_refused', title: '实名认证未通过' }]);
    const { body } = await page(person, '', { 'Accept-Language': 'en' });
    expect(body.notices).toMatchObject([{ title: 'The request to be verified was refused' }]);
  });

  it('counts what is unread, also at a glance, until it is read', async () => {
    const { person } = await verified(api.url);
    const [notice] = await inboxOf(person);
    expect(await me(person)).toMatchObject({ unreadNotices: 1 });
    expect((await person.post(`/v1/notices/${notice?.id}/read`)).body).toEqual({ unread: 0 });
    const [read] = await inboxOf(person);
    expect(read?.readAt).not.toBeNull();
    api.clock.advanceDays(1);
    expect((await person.post(`/v1/notices/${notice?.id}/read`)).status).toBe(200);
    expect((await inboxOf(person))[0]).toEqual(read);
    expect(await me(person)).toMatchObject({ unreadNotices: 0 });
  });

  it('comes page by page, newest first, and all up to one can be marked as read', async () => {
    const person = await filled(25);
    const first = (await page(person)).body;
    expect(first).toMatchObject({ unread: 25, next: first.notices.at(-1)?.id });
    const second = (await page(person, `?cursor=${first.next}`)).body;
    expect(second.notices).toHaveLength(5);
    expect(second.next).toBeNull();
    const ids = [...first.notices, ...second.notices].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    const { body } = await person.post('/v1/notices/read', { upTo: first.notices.at(-1)?.id });
    expect(body).toEqual({ unread: 19 });
  });

  it('is its owner’s alone', async () => {
    const { person } = await verified(api.url);
    const [notice] = await inboxOf(person);
    const other = await signIn(api.url);
    expect(await inboxOf(other)).toEqual([]);
    expect(problemOf(await other.post(`/v1/notices/${notice?.id}/read`))).toMatchObject({ status: 404 });
    await other.post('/v1/notices/read', { upTo: notice?.id });
    expect((await inboxOf(person))[0]?.readAt).toBeNull();
  });

  it('tells of each occasion once, whoever races', async () => {
    const person = await signIn(api.url);
    const { account } = await me(person);
    const notice = { accountId: account.id, occasion: 'one-wish' };
    await Promise.all(
      Array.from({ length: 8 }, () =>
        api.deps.db.transaction((trx) => writeNotices(trx, api.deps, 'clearing_possible', [notice])),
      ),
    );
    expect(await inboxOf(person)).toHaveLength(1);
    const ways = await api.deps.db('deliveries').join('notices', 'notices.id', 'deliveries.notice_id').where({
      account_id: account.id,
    });
    expect(ways).toHaveLength(1);
  });

  it('is not written where the change is not', async () => {
    const person = await signIn(api.url);
    const { account } = await me(person);
    const failing = api.deps.db.transaction(async (trx) => {
      await writeNotices(trx, api.deps, 'verified', [{ accountId: account.id, occasion: 'none' }]);
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await inboxOf(person)).toEqual([]);
  });
});

describe('R29: how somebody wants to be told', () => {
  it('is every channel, until they switch one off; the others stay as they are', async () => {
    const person = await signIn(api.url);
    expect((await settings(person)).channels.map(({ on }) => on)).toEqual([true, true, true]);
    expect((await change(person, { sms: false })).body.channels).toMatchObject([
      { on: true },
      { on: false },
      { on: true },
    ]);
    await change(person, { mail: false });
    expect((await settings(person)).channels.map(({ on }) => on)).toEqual([true, false, false]);
    await change(person, { sms: true, mail: true });
    expect((await settings(person)).channels.map(({ on }) => on)).toEqual([true, true, true]);
  });

  it('names a channel that there is not', async () => {
    const person = await signIn(api.url);
    expect(problemOf(await change(person, { pigeon: true }))).toMatchObject({
      status: 422,
      fields: ['channels.pigeon:unknown_field'],
    });
  });

  it('stays when they sign in again', async () => {
    const { account } = await me(await signIn(api.url, 'picky'));
    const person = await signIn(api.url, account.nickname);
    await change(person, { sms: false });
    const again = await signIn(api.url, 'picky');
    expect((await settings(again)).channels[1]).toMatchObject({ code: 'sms', on: false });
  });

  it('counts consents, one message each, up to a number', async () => {
    const person = await signIn(api.url);
    await person.post('/v1/notices/consents', { topics: ['progress', 'safety', 'safety'] });
    for (let i = 0; i < 25; i += 1) await person.post('/v1/notices/consents', { topics: ['progress'] });
    const { topics } = await settings(person);
    expect(topics.map(({ code, consents }) => [code, consents])).toEqual([
      ['progress', 20],
      ['document', 0],
      ['safety', 1],
    ]);
  });
});
