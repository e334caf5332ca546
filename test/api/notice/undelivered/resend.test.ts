import { PassingFault } from '../../../../api/notice/channel';
import { deliverDue } from '../../../../api/notice/deliver-due';
import type { UndeliveredPage } from '../../../../domain/contract/undelivered';
import { startApi, type TestApi } from '../../../support/api';
import { type Client, problemOf, signInStaff, verified } from '../../../support/api-client';

let api: TestApi;
let admin: Client;
/** Whether the mail server is there. */
let up: boolean;
let arrived: string[];
beforeEach(async () => {
  [up, arrived] = [false, []];
  api = await startApi();
  api.deps.channels = [
    {
      name: 'mail',
      repeatable: false,
      async send({ id }) {
        if (!up) throw new PassingFault('smtp_connection');
        arrived.push(id);
        return 'sent';
      },
    },
  ];
  admin = await signInStaff(api.url, 'admin');
});
afterEach(() => api.stop());

const undelivered = async (query = '') => (await admin.get<UndeliveredPage>(`/v1/messages/undelivered${query}`)).body;

/** So many messages that were tried for days, in vain. */
async function givenUp(count: number): Promise<string[]> {
  for (let i = 0; i < count; i += 1) await verified(api.url);
  for (let tries = 0; tries < 12; tries += 1) {
    await deliverDue(api.deps);
    api.clock.advanceDays(1);
  }
  return (await undelivered()).messages.map(({ id }) => id);
}

describe('R29: a message that did not go out', () => {
  it('is shown to the administrator with why, and goes out once it is tried again', async () => {
    const [id] = await givenUp(1);
    expect(await undelivered()).toMatchObject({
      counts: { dead: 1, unsure: 0, waiting: 0 },
      messages: [
        { id, kind: 'verified', title: '实名认证通过', status: 'dead', channels: ['mail'], fault: 'smtp_connection' },
      ],
      next: null,
    });
    up = true;
    expect((await admin.post(`/v1/messages/${id}/resend`)).status).toBe(204);
    expect((await undelivered()).counts).toEqual({ dead: 0, unsure: 0, waiting: 1 });
    await deliverDue(api.deps);
    expect(arrived).toEqual([id]);
    expect((await undelivered()).counts).toEqual({ dead: 0, unsure: 0, waiting: 0 });
  });

  it('is tried again with all the others at once, each of them once', async () => {
    const ids = await givenUp(3);
    up = true;
    expect((await admin.post('/v1/messages/resend', { status: 'dead' })).body).toEqual({ resent: 3 });
    expect((await admin.post('/v1/messages/resend', { status: 'dead' })).body).toEqual({ resent: 0 });
    await deliverDue(api.deps);
    expect(arrived.sort()).toEqual(ids.sort());
  });

  it('is tried again once, whoever presses at the same time', async () => {
    const [id] = await givenUp(1);
    const replies = await Promise.all(Array.from({ length: 8 }, () => admin.post(`/v1/messages/${id}/resend`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([204, ...new Array(7).fill(409)]);
    expect(problemOf(replies.find(({ status }) => status === 409) ?? (replies[0] as never))).toMatchObject({
      code: 'not_undelivered',
    });
  });

  it('comes page by page, the newest first', async () => {
    await givenUp(1);
    const row = await api.deps.db('deliveries').first();
    const copies = Array.from({ length: 60 }, (_, i) => ({
      ...row,
      id: `${row.id.slice(0, -3)}${String(i + 100)}`,
      due_at: row.due_at.replace(/\d\d\.\d{3}$/, `${String(i % 60).padStart(2, '0')}.000`),
    }));
    await api.deps.db('deliveries').insert(copies);
    const first = await undelivered();
    const second = await undelivered(`?cursor=${first.next}`);
    expect([first.messages.length, second.messages.length, second.next]).toEqual([50, 11, null]);
    const ids = [...first.messages, ...second.messages].map(({ id }) => id);
    expect(new Set(ids).size).toBe(61);
  });

  it('names a page that there is not', async () => {
    const reply = await admin.get('/v1/messages/undelivered?cursor=0199f6a2-7c1e-7d3a-9b44-5f1d2c3b4a59');
    expect(problemOf(reply)).toMatchObject({ status: 422, fields: ['cursor:malformed'] });
  });
});
