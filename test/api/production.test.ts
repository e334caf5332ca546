import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { generateX25519Identity } from 'age-encryption';
import type { Me, Session } from '../../domain/contract/account';
import type { Service } from '../../domain/contract/service';
import type { StaffSession } from '../../domain/contract/staff';
import { client, problemOf } from '../support/api-client';
import { makeDatabase } from '../support/make-database';
import { type Served, serve } from '../support/serve';
import { startWeChatServer, type WeChatServer } from '../support/wechat-server';

/** Two processes of the product start one after the other. */
jest.setTimeout(120_000);

let dataDir: string;
let database: Awaited<ReturnType<typeof makeDatabase>>;
let weChat: WeChatServer;
let settings: Record<string, string>;
let created: string;
let product: Served;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'shiming-production-'));
  database = await makeDatabase(dataDir);
  weChat = await startWeChatServer();
  settings = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url ?? '',
    SANDBOX_STAFF_PASSWORD: '',
    DATA_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    FINGERPRINT_KEY: randomBytes(32).toString('base64'),
    PHOTO_KEY: await generateX25519Identity(),
    RETENTION_KEY: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    AUTHORITY: 'none',
    HOST_URL: 'https://host.example.com/shiming',
    HOST_KEY_ID: 'k1',
    HOST_KEY: randomBytes(32).toString('base64'),
    SIGN_IN: 'wechat',
    WECHAT_APP_ID: weChat.appId,
    WECHAT_APP_SECRET: weChat.appSecret,
    WECHAT_API_URL: weChat.url,
  };
  created = await createAdministrator();
  product = await serve({ dataDir, settings });
});
afterAll(async () => {
  await product?.stop();
  await weChat?.stop();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** As `npm run staff:create` does it, before the server is started for the first time. */
async function createAdministrator(): Promise<string> {
  const args = ['--import', 'tsx', 'scripts/staff-create.ts', '--username', 'lin.zhixia', '--role', 'administrator'];
  const env = { ...process.env, DATA_DIR: dataDir, ...settings };
  const script = spawn('node', args, { cwd: join(__dirname, '../..'), env });
  const [out] = await Promise.all([text(script.stdout), once(script, 'close')]);
  return out;
}

const ask = () => client(product.url);

describe('With everything real, production', () => {
  it('starts, says that it is no sandbox, and prints no password', async () => {
    expect((await ask().get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await ask().get<Service>('/v1/service')).body).toMatchObject({ sandbox: false, signIn: 'wechat' });
    expect(product.output()).not.toMatch(/sandbox|沙箱|password/i);
  });

  it('R1 signs in by WeChat', async () => {
    const { status, body } = await ask().post<Session>('/v1/sessions', { code: weChat.codeOf('oPerson') });
    expect(status).toBe(201);
    const person = client(product.url, body.token);
    expect((await person.get<Me>('/v1/me')).body).toMatchObject({ account: { nickname: '微信用户' } });
  });

  it('refuses the codes of the sandbox', async () => {
    const reply = await ask().post('/v1/sessions', { code: 'sandbox:alice' });
    expect(problemOf(reply)).toEqual({ status: 401, code: 'sign_in_code_invalid' });
  });

  it('has none of the routes of the sandbox', async () => {
    const clock = await ask().send('PUT', '/v1/sandbox/clock', { body: '{"advanceDays":1}' });
    const told = await ask().send('PUT', '/v1/sandbox/host/alice', { body: '{"balance":1}' });
    expect([clock.status, told.status, (await ask().get('/v1/sandbox/clock')).status]).toEqual([404, 404, 404]);
  });

  it.each(['agent', 'senior', 'admin'])('R16 has no %s of the sandbox', async (username) => {
    const reply = await ask().post('/v1/staff/sessions', { username, password: 'shiming-sandbox' });
    expect(problemOf(reply)).toEqual({ status: 401, code: 'credentials_wrong' });
  });

  it('R16 lets in the first administrator, who first sets up a password and a code', async () => {
    const password = /^ {2}(\S+)$/m.exec(created)?.[1];
    const reply = await ask().post<StaffSession>('/v1/staff/sessions', { username: 'lin.zhixia', password });
    expect(reply.status).toBe(201);
    const accounts = await client(product.url, reply.body.token).get('/v1/staff/accounts');
    expect(problemOf(accounts)).toEqual({ status: 403, code: 'password_change_needed' });
  });
});
