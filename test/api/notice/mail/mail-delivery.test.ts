import type { Channel } from '../../../../api/notice/channel';
import { deliverDue } from '../../../../api/notice/deliver-due';
import { createMailChannel } from '../../../../api/notice/mail/mail-channel';
import type { Me } from '../../../../domain/contract/account';
import { startApi, type TestApi } from '../../../support/api';
import { type Client, client, verified } from '../../../support/api-client';
import { inboxOf } from '../../../support/notices';
import { startSmtpServer, type TestSmtpServer } from '../../../support/smtp-server';

let api: TestApi;
let server: TestSmtpServer;
let channel: Channel;
beforeEach(async () => {
  [api, server] = await Promise.all([startApi(), startSmtpServer()]);
  open();
});
afterEach(async () => {
  await channel.close?.();
  await server.stop();
  await api.stop();
});

/** Mail is the only way out from now on. */
function open(budgetMs?: number): void {
  const from = { name: '实名认证', address: 'no-reply@shiming.example.com' };
  channel = createMailChannel({ server: server.at, from, log: api.deps.log, ...(budgetMs && { budgetMs }) });
  api.deps.channels = [channel];
}

/** Somebody who was verified just now, to be told by mail. */
async function toldBy(email: string): Promise<{ person: Client; name: string }> {
  const { person } = await verified(api.url);
  const name = (await person.get<Me>('/v1/me')).body.account.nickname;
  await client(api.url).send('PUT', `/v1/sandbox/host/${name}`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  return { person, name };
}

const deliveries = () => api.deps.db('deliveries').orderBy('id');
const received = () => server.mails.map(({ to }) => to[0]).sort();
const hour = 1 / 24;

describe('R29 a message by mail', () => {
  it('tells of the change, once, and is named after its delivery', async () => {
    await toldBy('lin@example.com');
    await deliverDue(api.deps);
    await deliverDue(api.deps);
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ status: 'sent', sent_by: 'mail', fault: null });
    expect(server.mails).toMatchObject([
      {
        to: ['lin@example.com'],
        headers: { subject: '实名认证通过', 'message-id': `<${delivery.id}@shiming.example.com>` },
        text: expect.stringContaining('支付等服务可以正常使用了'),
      },
    ]);
  });

  it('is in the language in which the person was here last', async () => {
    const { name } = await toldBy('lin@example.com');
    await client(api.url).post('/v1/sessions', { code: `sandbox:${name}` }, { 'Accept-Language': 'en' });
    await deliverDue(api.deps);
    expect(server.mails).toMatchObject([{ headers: { subject: 'Verified', 'content-language': 'en' } }]);
  });

  it.each(['refuses everything', 'does not listen'])(
    'comes late, and once, after a day on which the server %s',
    async (mishap) => {
      for (const email of ['lin@example.com', 'zhou@example.com', 'xu@example.com']) await toldBy(email);
      const port = server.at.port;
      if (mishap === 'does not listen') await server.stop();
      else server.answer({ mail: { code: 451, words: '4.3.0 try again later' } });
      for (let hours = 0; hours < 24; hours += 1) {
        await deliverDue(api.deps);
        api.clock.advanceDays(hour);
      }
      expect(server.mails).toEqual([]);
      for (const delivery of await deliveries()) expect(delivery.status).toBe('waiting');
      if (mishap === 'does not listen') server = await startSmtpServer({ port });
      else server.answer({});
      for (let hours = 0; hours < 24; hours += 1) {
        api.clock.advanceDays(hour);
        await deliverDue(api.deps);
      }
      expect(received()).toEqual(['lin@example.com', 'xu@example.com', 'zhou@example.com']);
      for (const delivery of await deliveries()) expect(delivery).toMatchObject({ status: 'sent', fault: null });
    },
  );

  it('stands in the inbox where the mailbox is unknown, and is not tried again', async () => {
    const { person } = await toldBy('nobody@example.com');
    server.answer({ rcpt: { code: 550, words: '5.1.1 no such user' } });
    await deliverDue(api.deps);
    expect(await deliveries()).toMatchObject([{ status: 'dropped', fault: 'no_way', tries: 1 }]);
    expect(await inboxOf(person)).toMatchObject([{ kind: 'verified' }]);
  });

  it('is held up by a server that hangs over another one’s no longer than that may take', async () => {
    for (const email of ['slow@example.com', 'lin@example.com', 'zhou@example.com']) await toldBy(email);
    server.answer({ rcpt: 'hang' }, 'slow@example.com');
    open(500);
    const began = performance.now();
    await deliverDue(api.deps);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(received()).toEqual(['lin@example.com', 'zhou@example.com']);
    expect(await deliveries()).toContainEqual(expect.objectContaining({ status: 'waiting', fault: 'smtp_timeout' }));
    server.answer({});
    api.clock.advanceDays(hour);
    await deliverDue(api.deps);
    expect(received()).toEqual(['lin@example.com', 'slow@example.com', 'zhou@example.com']);
  });

  it('is not sent again where the server may have kept it, but waits for an administrator', async () => {
    await toldBy('lin@example.com');
    server.answer({ data: 'hang up' });
    await deliverDue(api.deps);
    server.answer({});
    for (let days = 0; days < 5; days += 1) {
      api.clock.advanceDays(1);
      await deliverDue(api.deps);
    }
    expect(server.mails).toEqual([]);
    expect(await deliveries()).toMatchObject([{ status: 'unsure', fault: 'smtp_unanswered', tries: 1 }]);
    expect(api.log()).toContain('Whether a message was sent is not known');
  });
});
