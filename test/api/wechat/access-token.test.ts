import { type Knex, openDatabase } from '../../../api/database/database';
import { toColumn } from '../../../api/database/time';
import { openWeChat, type WeChat } from '../../../api/wechat/open-wechat';
import type { SubscribeMessage } from '../../../api/wechat/send-subscribe-message';
import { startApi, type TestApi } from '../../support/api';
import { startWeChatServer, templateId, tokenPath, type WeChatServer } from '../../support/wechat-server';
import { dumpTables } from '../guarantees/find-in-clear';

const minute = 60_000;
const openId = 'oABC-alice_1';
const message: SubscribeMessage = {
  templateId,
  values: { thing1: '实名认证', phrase2: '已通过', date3: '2026-11-22', character_string4: 'SM-1' },
  language: 'zh-CN',
};

const mariadb = process.env.TEST_DATABASE === 'mariadb';

let api: TestApi;
/** The other process's connections; an embedded database has only one process. */
let otherDb: Knex;
let server: WeChatServer;
/** Two processes over one database: their own clients, and nothing else in common. */
let one: WeChat;
let two: WeChat;
beforeAll(async () => {
  api = await startApi();
  otherDb = mariadb ? openDatabase({ url: await urlOf(api.deps.db), dataDir: api.dataDir }) : api.deps.db;
});
afterAll(async () => {
  if (mariadb) await otherDb.destroy();
  await api.stop();
});
beforeEach(async () => {
  await api.deps.db('wechat_tokens').delete();
  server = await startWeChatServer();
  server.consent(openId, ...Array.from({ length: 60 }, () => templateId));
  [one, two] = [open(api.deps.db), open(otherDb)];
});
afterEach(() => server.stop());

async function urlOf(db: Knex): Promise<string> {
  const [[{ name }]] = await db.raw('select database() as name');
  return new URL(name, process.env.TEST_MARIADB_URL).href;
}

function open(db: Knex): WeChat {
  const { cipher, log, metrics } = api.deps;
  const settings = { appId: server.appId, appSecret: server.appSecret, url: server.url, opens: 'formal' } as const;
  return openWeChat(settings, { db, cipher, log, metrics, clock: api.sessionClock, budgetMs: 1_000 });
}

/** Time goes by, here and at WeChat. */
function advance(ms: number): void {
  server.advance(ms);
  api.sessionClock.setTo(new Date(api.sessionClock.now().getTime() + ms));
}

const send = (process: WeChat) => process.sendSubscribeMessage(openId, message);
const askedForTokens = () => server.askedAt(tokenPath).map(({ body }) => body.force_refresh);

describe('R17 the access token', () => {
  test('R17 is asked for once, whichever process sends and however often', async () => {
    await send(one);
    await send(two);
    await send(one);
    expect(askedForTokens()).toEqual([false]);
    expect(server.delivered).toHaveLength(3);
  });

  test('R17 is asked for once by many that find none at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => send(i % 2 ? one : two)));
    expect(outcomes).toEqual(outcomes.map(() => ({ sent: true })));
    expect(askedForTokens()).toEqual([false]);
  });

  test('R17 is asked for once by many that find it expired at once', async () => {
    await send(one);
    advance(121 * minute);
    await Promise.all(Array.from({ length: 20 }, (_, i) => send(i % 2 ? one : two)));
    expect(askedForTokens()).toEqual([false, false]);
    expect(server.tokensMade()).toBe(2);
  });

  test('R17 is renewed once, a few minutes before its end, and others are served meanwhile', async () => {
    await send(one);
    advance(110 * minute);
    await send(one);
    expect(askedForTokens()).toHaveLength(1);
    advance(7 * minute);
    server.mishap(tokenPath, { silentMs: 300 });
    const renewing = send(one);
    await expect(send(two)).resolves.toEqual({ sent: true });
    await renewing;
    expect(askedForTokens()).toEqual([false, false]);
  });

  test('R17 serves while it holds, where the next one is not to be had', async () => {
    await send(one);
    advance(117 * minute);
    server.mishap(tokenPath, { errcode: -1 }, { errcode: -1 });
    expect(await send(one)).toEqual({ sent: true });
    // What has failed is left alone for a while.
    expect(await send(two)).toEqual({ sent: true });
    expect(askedForTokens()).toHaveLength(3);
  });

  test('R17 is kept sealed, and goes into no log', async () => {
    await send(one);
    expect(server.asked.at(-1)?.query.access_token).toHaveLength(512);
    for (const dump of (await dumpTables(api.deps.db)).values()) {
      expect(dump.includes(Buffer.from('TOKEN_1'))).toBe(false);
    }
    expect(api.log()).not.toMatch(/TOKEN_|0123456789abcdef|oABC/);
  });

  test('R17 is asked for anew where it cannot be opened any more', async () => {
    await send(one);
    await api.deps.db('wechat_tokens').update({ token_sealed: 'k0.AAAA' });
    expect(await send(two)).toEqual({ sent: true });
    expect(askedForTokens()).toEqual([false, false]);
  });
});

describe('R17 an access token that WeChat refuses', () => {
  test('R17 was replaced by somebody else who uses the app: theirs is taken, and not ended in turn', async () => {
    await send(one);
    server.forceElsewhere();
    expect(await send(one)).toEqual({ sent: true });
    expect(await send(two)).toEqual({ sent: true });
    expect(askedForTokens()).toEqual([false, false]);
    expect(server.tokensMade()).toBe(2);
  });

  test('R17 is forced to be another one where WeChat itself still gives it, once, whoever finds out', async () => {
    await send(one);
    server.spoil();
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => send(i % 2 ? one : two)));
    expect(outcomes).toEqual(outcomes.map(() => ({ sent: true })));
    expect(askedForTokens()).toEqual([false, false, true]);
  });

  test.each([40001, 40014, 42001])('R17 is known by errcode %i', async (errcode) => {
    await send(one);
    server.mishap('/cgi-bin/message/subscribe/send', { errcode });
    expect(await send(one)).toEqual({ sent: true });
    expect(askedForTokens()).toEqual([false, false, true]);
  });

  test('R17 is forced again no sooner than twenty a day allow', async () => {
    await send(one);
    server.spoil();
    await send(one);
    server.spoil();
    await expect(send(one)).rejects.toThrow('WeChat: a new access token was refused as well');
    expect(askedForTokens()).toEqual([false, false, true, false]);
    advance(91 * minute);
    expect(await send(one)).toEqual({ sent: true });
    expect(askedForTokens().filter((forced) => forced)).toHaveLength(2);
  });
});

describe('R17 no access token', () => {
  test('R17 a process that died while it asked holds up the others for seconds only', async () => {
    await api.deps.db('wechat_tokens').insert({
      app_id: server.appId,
      version: 7,
      leased_until: toColumn(new Date(api.sessionClock.now().getTime() + 400)),
    });
    expect(await send(one)).toEqual({ sent: true });
  });

  test('R17 where the secret is wrong nothing is sent, and the log says by which code', async () => {
    const { db, cipher, log, metrics } = api.deps;
    const settings = { appId: server.appId, appSecret: 'wrong-secret-of-32-characters-xx', url: server.url };
    const wrong = openWeChat({ ...settings, opens: 'formal' }, { db, cipher, log, metrics, clock: api.sessionClock });
    await expect(send(wrong)).rejects.toMatchObject({ reason: 'errcode 40125', perhapsSent: false });
    expect(api.log()).toContain('"question":"getStableAccessToken","reason":"errcode 40125","rid":"6685f720-');
    expect(api.log()).not.toContain('wrong-secret');
  });
});
