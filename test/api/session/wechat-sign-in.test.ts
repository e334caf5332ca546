import { createWeChatSignIn } from '../../../api/session/wechat-sign-in';
import { code2Session } from '../../../api/wechat/code-2-session';
import { openWeChatService } from '../../../api/wechat/wechat-service';
import type { Me, Session } from '../../../domain/contract/account';
import { startApi, type TestApi } from '../../support/api';
import { client, problemOf } from '../../support/api-client';
import { uniqueName } from '../../support/unique-name';
import { sessionPath, startWeChatServer, type WeChatServer } from '../../support/wechat-server';

let api: TestApi;
let server: WeChatServer;
beforeAll(async () => {
  server = await startWeChatServer();
  api = await startApi();
  const { log } = api.deps;
  const service = openWeChatService({ url: server.url, log, budgetMs: 500 });
  const signIn = createWeChatSignIn({ code2Session: (code) => code2Session(service, server, code) });
  Object.assign(api.deps, { signIn });
});
afterAll(async () => {
  await api.stop();
  await server.stop();
});
beforeEach(async () => {
  server.asked.length = 0;
  await api.deps.db('rate_limits').delete();
});

const open = (code: string) => client(api.url).post<Session>('/v1/sessions', { code });

async function accountBehind(code: string): Promise<Me['account']> {
  const { token } = (await open(code)).body;
  return (await client(api.url, token).get<Me>('/v1/me')).body.account;
}

describe('R1 signing in by WeChat', () => {
  it('R1 finds the account of whoever uses the phone again, by their openid', async () => {
    const openId = `o${uniqueName()}`;
    const [first, second] = [await accountBehind(server.codeOf(openId)), await accountBehind(server.codeOf(openId))];
    expect(second.id).toBe(first.id);
    expect(first.nickname).toBe('微信用户');
    expect((await accountBehind(server.codeOf(`o${uniqueName()}`))).id).not.toBe(first.id);
  });

  it('R1 asks once, as documented, and neither keeps nor logs what WeChat answers besides', async () => {
    const code = server.codeOf(`o${uniqueName()}`);
    await open(code);
    const query = { appid: server.appId, secret: server.appSecret, js_code: code, grant_type: 'authorization_code' };
    expect(server.asked).toEqual([{ path: sessionPath, query, body: {} }]);
    expect(api.log()).not.toMatch(/HyVFkGl5F5OQWJZZaNzBBg|0123456789abcdef/);
    expect(api.log()).not.toContain(code);
  });

  it('R1 refuses a code that was used', async () => {
    const code = server.codeOf(`o${uniqueName()}`);
    expect((await open(code)).status).toBe(201);
    expect(problemOf(await open(code))).toEqual({ status: 401, code: 'sign_in_code_invalid' });
  });

  it('R1 refuses a code that WeChat never gave', async () => {
    expect(problemOf(await open('0a1B2c3D4e5F'))).toEqual({ status: 401, code: 'sign_in_code_invalid' });
  });

  it.each(['sandbox:alice', 'a b', 'a&secret=b', '码', 'a\u0000'])(
    'R1 refuses %j without asking WeChat',
    async (code) => {
      expect(problemOf(await open(code))).toEqual({ status: 401, code: 'sign_in_code_invalid' });
      expect(server.asked).toEqual([]);
    },
  );

  it('R1 says so where WeChat keeps this person out', async () => {
    server.mishap(sessionPath, { errcode: 40226 });
    expect(problemOf(await open(server.codeOf('oRisky')))).toEqual({ status: 403, code: 'sign_in_blocked' });
    expect(server.asked).toHaveLength(1);
  });

  it('R1 says when to come back where WeChat is asked too often', async () => {
    server.mishap(sessionPath, { errcode: 45011 });
    const reply = await open(server.codeOf('oBusy'));
    expect(problemOf(reply)).toEqual({ status: 503, code: 'busy' });
    expect(reply.headers.get('retry-after')).toBe('60');
  });

  it('R1 asks once more where WeChat says that it is busy', async () => {
    server.mishap(sessionPath, { errcode: -1 });
    expect((await open(server.codeOf(`o${uniqueName()}`))).status).toBe(201);
    expect(server.asked).toHaveLength(2);
  });

  it.each<[string, Parameters<WeChatServer['mishap']>[1], number]>([
    ['is busy twice', { errcode: -1 }, 2],
    ['does not know this app', { errcode: 40013 }, 1],
    ['does not take its secret', { errcode: 40125 }, 1],
    ['loses its answer, which used up the code', 'answer lost', 1],
    ['is silent', { silentMs: 3_000 }, 1],
    ['answers 502', { status: 502 }, 1],
    ['answers something else', { raw: '<html>' }, 1],
    ['answers half', { raw: '{"openid":' }, 1],
    ['answers without openid', { raw: '{"session_key":"HyVFkGl5F5OQWJZZaNzBBg=="}' }, 1],
    ['answers an openid that is none', { raw: '{"openid":"<script>"}' }, 1],
  ])('R1 is not to be had for a moment where WeChat %s: no fault of the code', async (_, mishap, asked) => {
    server.mishap(sessionPath, mishap, mishap);
    const reply = await open(server.codeOf(`o${uniqueName()}`));
    expect(problemOf(reply)).toEqual({ status: 503, code: 'unavailable' });
    expect(reply.headers.get('retry-after')).toBe('5');
    expect(server.asked).toHaveLength(asked);
    server.mishap(sessionPath);
  });

  it('R1 counts only codes that are wrong against who sends them', async () => {
    server.mishap(sessionPath, ...Array.from({ length: 3 }, () => ({ errcode: 40013 })));
    for (let i = 0; i < 3; i += 1) await open(server.codeOf('oCounted'));
    expect(await api.deps.db('rate_limits')).toEqual([]);
    await open('0a1B2c3D4e5F');
    expect(await api.deps.db('rate_limits')).toHaveLength(1);
  });
});
