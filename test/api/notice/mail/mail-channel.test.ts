import pino from 'pino';
import { type Channel, PassingFault, PerhapsSent } from '../../../../api/notice/channel';
import { createMailChannel } from '../../../../api/notice/mail/mail-channel';
import { makeMessage } from '../../../support/message';
import { type SmtpReply, startSmtpServer, type TestSmtpServer } from '../../../support/smtp-server';

const login = { user: 'shiming', pass: 'a-pass/word' };
const from = { name: '实名认证', address: 'no-reply@shiming.example.com' };
let server: TestSmtpServer;
let channel: Channel;
let logged: string[];

const open = (over: Partial<Parameters<typeof createMailChannel>[0]> = {}) =>
  createMailChannel({
    server: server.at,
    from,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ...over,
  });
const to = (email: string | null) => makeMessage({ contact: { phone: null, email, openId: null } });

beforeEach(async () => {
  logged = [];
  server = await startSmtpServer({ login });
  channel = open();
});
afterEach(async () => {
  await channel.close?.();
  await server.stop();
});

/** What a try ends with: an outcome, or the code of a fault. */
async function outcomeOf(sending: Promise<string>): Promise<string> {
  return sending.catch((error: unknown) => {
    if (error instanceof PassingFault) return error.fault;
    if (error instanceof PerhapsSent) return `unsure: ${error.fault}`;
    throw error;
  });
}

describe('R29 a mail', () => {
  it('is one of plain text, named after its delivery, in the language of the person', async () => {
    const message = makeMessage();
    expect(await channel.send(message)).toBe('sent');
    expect(server.mails).toEqual([
      {
        from: from.address,
        to: ['lin@example.com'],
        headers: expect.objectContaining({
          from: '实名认证 <no-reply@shiming.example.com>',
          to: 'lin@example.com',
          subject: message.title,
          'message-id': `<${message.id}@shiming.example.com>`,
          'auto-submitted': 'auto-generated',
          'content-language': 'zh-CN',
          'content-type': 'text/plain; charset=utf-8',
        }),
        text: expect.stringMatching(new RegExp(`^${message.body}\n\n——\n本邮件由“实名认证”自动发送，无人查看回信`)),
      },
    ]);
  });

  it('says in English who sends it and that nobody reads replies', async () => {
    await channel.send(makeMessage({ language: 'en', title: 'Verified', body: 'You are verified' }));
    expect(server.mails[0]?.headers).toMatchObject({ subject: 'Verified', 'content-language': 'en' });
    expect(server.mails[0]?.text).toMatch(
      /^You are verified\n[\s\S]*“实名认证” sent this mail automatically, and nobody reads replies/,
    );
  });

  it('goes to nobody where there is no address', async () => {
    expect(await channel.send(to(null))).toBe('no_address');
    expect(server.connected()).toBe(0);
  });

  it('shares few connections, which end with the channel', async () => {
    const sendings = Array.from({ length: 12 }, () => channel.send(makeMessage()));
    expect(new Set(await Promise.all(sendings))).toEqual(new Set(['sent']));
    expect(server.mails).toHaveLength(12);
    expect(server.connected()).toBeLessThanOrEqual(4);
    await channel.close?.();
    while (server.connections() > 0) await new Promise(setImmediate);
  });
});

describe('R29 no address and no words get anything else into a mail', () => {
  it.each([
    'lin@example.com, other@example.com',
    'lin@example.com\r\nBcc: other@example.com',
    'lin@example.com>\r\nRCPT TO:<other@example.com',
    '<lin@example.com> <other@example.com>',
    'Group: lin@example.com, other@example.com;',
    '"other@example.com" <lin@example.com>',
    'lin@example.com\u0000',
    'lin@[127.0.0.1]',
    '林@example.com',
    '@',
    ' ',
    '',
  ])('an address such as %j is none, and nobody is asked', async (address) => {
    expect(await channel.send(to(address))).toBe('address_refused');
    expect(server.connected()).toBe(0);
  });

  it.each([
    'a\r\nBcc: other@example.com',
    'a\nX-Injected: yes\n\nwhole body',
    '=?utf-8?q?a=0D=0ABcc:_b?=',
    '\u0000\u2028标题',
  ])('a title such as %j stays in the subject', async (title) => {
    expect(await channel.send(makeMessage({ title, body: '.\r\nQUIT\r\n' }))).toBe('sent');
    const [mail] = server.mails;
    expect(mail?.to).toEqual(['lin@example.com']);
    expect(mail?.headers).not.toHaveProperty('bcc');
    expect(mail?.headers).not.toHaveProperty('x-injected');
    expect(mail?.text).toMatch(/^\.\nQUIT\n/);
  });
});

describe('R29 what a server answers', () => {
  const refused = (code: number, words = '') => ({ code, words });
  it.each<[string, Parameters<TestSmtpServer['answer']>[0], string]>([
    ['no such mailbox', { rcpt: refused(550, '5.1.1 no such user') }, 'address_refused'],
    ['no such mailbox, without a longer code', { rcpt: refused(550, 'No such user here') }, 'address_refused'],
    ['a mailbox that takes nothing more', { rcpt: refused(552, '5.2.2 over quota') }, 'address_refused'],
    ['a name that is not allowed', { rcpt: refused(553) }, 'address_refused'],
    ['a domain that takes no mail', { rcpt: refused(556, '5.1.10 null MX') }, 'address_refused'],
    ['a mailbox that is busy', { rcpt: refused(450, '4.2.1 try later') }, 'smtp_450'],
    ['no room', { rcpt: refused(452) }, 'smtp_452'],
    ['greylisting', { rcpt: refused(451, '4.7.1 come back') }, 'smtp_451'],
    ['a fault on the way', { mail: refused(451) }, 'smtp_451'],
    ['a server that closes', { mail: refused(421) }, 'smtp_connection'],
    ['a greeting that says no', { connect: refused(421) }, 'smtp_421'],
    ['a mail that waits for another day', { data: refused(451) }, 'smtp_451'],
  ])('%s', async (_, replies, outcome) => {
    server.answer(replies);
    expect(await outcomeOf(channel.send(makeMessage()))).toBe(outcome);
    expect(logged).toEqual([]);
    server.answer({});
    expect(await channel.send(makeMessage())).toBe('sent');
  });

  it.each<[string, Parameters<TestSmtpServer['answer']>[0], string]>([
    ['that we may not send to others', { rcpt: refused(550, '5.7.1 relaying denied') }, 'smtp_550'],
    ['that we must sign in', { rcpt: refused(530) }, 'smtp_530'],
    ['a sender that is not ours', { mail: refused(553, '5.7.1 not your address') }, 'smtp_553'],
    ['a mail that it takes for spam', { data: refused(554) }, 'smtp_554'],
    ['a wrong password', { auth: refused(535) }, 'smtp_535'],
  ])('%s: tried again, and said loudly', async (_, replies, outcome) => {
    server.answer(replies);
    expect(await outcomeOf(channel.send(makeMessage()))).toBe(outcome);
    expect(logged.join()).toContain(`"fault":"${outcome}"`);
  });

  it.each<[string, Parameters<TestSmtpServer['answer']>[0], string]>([
    ['before it is greeted', { connect: 'hang' }, 'smtp_timeout'],
    ['while it signs in', { auth: 'hang' }, 'smtp_timeout'],
    ['before it has the mail', { rcpt: 'hang' }, 'smtp_timeout'],
    ['when it has the mail', { data: 'hang' }, 'unsure: smtp_unanswered'],
  ])('a server that hangs %s', async (_, replies, outcome) => {
    server.answer(replies);
    const patient = channel;
    channel = open({ budgetMs: 300 });
    const began = performance.now();
    expect(await outcomeOf(channel.send(makeMessage()))).toBe(outcome);
    expect(performance.now() - began).toBeLessThan(5_000);
    await patient.close?.();
  });

  it.each<[string, Parameters<TestSmtpServer['answer']>[0], string]>([
    ['before it has the mail', { rcpt: 'hang up' }, 'smtp_connection'],
    ['when it has the mail: it may have kept it', { data: 'hang up' }, 'unsure: smtp_unanswered'],
  ])('a server that hangs up %s', async (_, replies, outcome) => {
    server.answer(replies);
    expect(await outcomeOf(channel.send(makeMessage()))).toBe(outcome);
    expect(server.connected()).toBe(1);
    server.answer({});
    expect(await channel.send(makeMessage())).toBe('sent');
  });

  it('a connection that was ended while nothing was said is no fault', async () => {
    await channel.send(makeMessage());
    server.answer({ rcpt: 'hang up' }, 'nobody@example.com');
    await outcomeOf(channel.send(to('nobody@example.com')));
    expect(await channel.send(makeMessage())).toBe('sent');
  });

  it('nobody who listens', async () => {
    await server.stop();
    expect(await outcomeOf(channel.send(makeMessage()))).toBe('smtp_connection');
  });
});

describe('R29 a mail stays between us and the server', () => {
  it('is not sent to a server that nobody vouches for', async () => {
    const other = await startSmtpServer({ secure: true });
    await channel.close?.();
    channel = open({ server: other.at });
    expect(await outcomeOf(channel.send(makeMessage()))).toBe('smtp_tls');
    expect(other.connected()).toBe(1);
    expect(other.mails).toEqual([]);
    await other.stop();
  });

  it('is not sent without encryption where it must have some', async () => {
    channel = open({ server: { ...server.at, encryption: 'starttls' } });
    expect(await outcomeOf(channel.send(makeMessage()))).toMatch(/^smtp_/);
    expect(server.mails).toEqual([]);
    expect(logged.join()).toContain('does not take our mail');
  });

  it('leaves neither an address, nor what a server says, nor a password in the log', async () => {
    const replies: SmtpReply[] = [
      { code: 550, words: '5.7.1 lin@example.com 张三丰' },
      { code: 554, words: 'lin@example.com' },
      { code: 421, words: 'lin@example.com' },
      'hang up',
    ];
    for (const reply of replies) {
      for (const step of ['auth', 'mail', 'rcpt', 'data'] as const) {
        server.answer({ [step]: reply });
        await outcomeOf(channel.send(makeMessage()));
      }
    }
    expect(logged.length).toBeGreaterThan(0);
    for (const secret of ['lin@example', '张三丰', login.pass, login.user]) expect(logged.join()).not.toContain(secret);
  });
});
