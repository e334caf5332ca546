import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../../../api/env';
import { SettingError } from '../../../api/setting-error';

let DATA_DIR: string;
beforeEach(() => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'shiming-channels-'));
});
afterEach(() => rmSync(DATA_DIR, { recursive: true }));

const read = async (settings: NodeJS.ProcessEnv) => (await readEnv({ DATA_DIR, ...settings })).channels;

it('R29 without settings there is no channel', async () => {
  expect(await read({ SMTP_URL: '', SMS_APP_ID: '' })).toEqual({});
});

describe('R29 mail', () => {
  const MAIL_FROM = 'no-reply@example.com';

  it.each([
    ['smtps://smtp.example.com', { host: 'smtp.example.com', port: 465, encryption: 'tls', auth: undefined }],
    ['smtp://smtp.example.com', { host: 'smtp.example.com', port: 587, encryption: 'starttls', auth: undefined }],
    ['smtp://smtp.example.com:25/', { host: 'smtp.example.com', port: 25, encryption: 'starttls', auth: undefined }],
    ['smtp://localhost:1025', { host: 'localhost', port: 1025, encryption: 'none', auth: undefined }],
    ['smtp://127.0.0.1', { host: '127.0.0.1', port: 587, encryption: 'none', auth: undefined }],
    ['smtp://[::1]:25', { host: '::1', port: 25, encryption: 'none', auth: undefined }],
    ['smtps://localhost', { host: 'localhost', port: 465, encryption: 'tls', auth: undefined }],
    [
      'smtp://localhost.example.com',
      { host: 'localhost.example.com', port: 587, encryption: 'starttls', auth: undefined },
    ],
  ])('%s: encrypted, unless it does not leave this machine', async (SMTP_URL, server) => {
    expect((await read({ SMTP_URL, MAIL_FROM })).mail?.server).toEqual(server);
  });

  it('has a user and a password with any character in them', async () => {
    const { mail } = await read({
      SMTP_URL: 'smtps://no-reply%40example.com:p%2Fa%3As%25@smtp.example.com',
      MAIL_FROM,
    });
    expect(mail?.server.auth).toEqual({ user: 'no-reply@example.com', pass: 'p/a:s%' });
  });

  it.each([
    ['no-reply@example.com', { name: '', address: 'no-reply@example.com' }],
    ['实名认证 <no-reply@example.com>', { name: '实名认证', address: 'no-reply@example.com' }],
    ['<no-reply@example.com>', { name: '', address: 'no-reply@example.com' }],
  ])('comes from %s', async (from, address) => {
    expect((await read({ SMTP_URL: 'smtp://localhost', MAIL_FROM: from })).mail?.from).toEqual(address);
  });

  it.each([
    ['SMTP_URL', 'http://smtp.example.com'],
    ['SMTP_URL', 'smtp.example.com:465'],
    ['SMTP_URL', 'smtps://'],
    ['SMTP_URL', 'smtps://smtp.example.com/?tls.rejectUnauthorized=false'],
    ['SMTP_URL', 'smtps://smtp.example.com?secure=false'],
    ['SMTP_URL', 'smtps://user@smtp.example.com'],
    ['SMTP_URL', 'smtps://user:secret%@smtp.example.com'],
    ['MAIL_FROM', 'no-reply'],
    ['MAIL_FROM', 'a@example.com, b@example.com'],
    ['MAIL_FROM', 'Shiming <a@example.com> <b@example.com>'],
    ['MAIL_FROM', 'Shiming\r\nBcc: b@example.com <a@example.com>'],
  ])('%s=%s stops the start with one line that keeps the password', async (name, value) => {
    const given = { SMTP_URL: 'smtp://localhost', MAIL_FROM, [name]: value };
    const error: unknown = await read(given).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SettingError);
    expect((error as SettingError).message).toMatch(new RegExp(`^${name}: must be [^\n]+$`));
    expect((error as SettingError).message).not.toContain('secret');
  });

  it.each(['SMTP_URL', 'MAIL_FROM'])('is nothing without %s', async (name) => {
    await expect(read({ SMTP_URL: 'smtp://localhost', MAIL_FROM, [name]: '' })).rejects.toThrow('set both or none');
  });
});

describe('R29 text messages', () => {
  const keys = { TENCENT_SECRET_ID: 'an-id', TENCENT_SECRET_KEY: 'a-key' };
  const given = { SMS_APP_ID: '1400006666', SMS_SIGN: '实名认证', SMS_TEMPLATES: 'progress:1, document:2,safety:3' };

  it('have an application, a signature and a template for each topic, and the keys of the service', async () => {
    expect((await read({ ...keys, ...given, TENCENT_SMS_ENDPOINT: 'https://sms.example.com' })).sms).toEqual({
      secretId: 'an-id',
      secretKey: 'a-key',
      endpoint: 'https://sms.example.com',
      appId: '1400006666',
      sign: '实名认证',
      templates: { progress: '1', document: '2', safety: '3' },
    });
  });

  it('need none of it where they are not wanted', async () => {
    expect((await read(keys)).sms).toBeUndefined();
  });

  it.each(['SMS_APP_ID', 'SMS_SIGN', 'SMS_TEMPLATES'])('are nothing without %s', async (name) => {
    await expect(read({ ...keys, ...given, [name]: '' })).rejects.toThrow('set all three or none');
  });

  it.each(['TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'])('are nothing without %s', async (name) => {
    await expect(read({ ...keys, ...given, [name]: '' })).rejects.toThrow('SMS_APP_ID needs both');
  });

  it.each([
    ['SMS_APP_ID', 'app'],
    ['SMS_SIGN', '【实名认证】'],
    ['SMS_TEMPLATES', 'progress:1,document:2'],
    ['SMS_TEMPLATES', 'progress:1,document:2,safety:'],
    ['SMS_TEMPLATES', 'progress:1,document:2,safety:3,more:4'],
    ['SMS_TEMPLATES', 'progress:1,document:2,safety:3:4'],
    ['SMS_TEMPLATES', '1,2,3'],
    ['TENCENT_SMS_ENDPOINT', 'http://sms.example.com'],
  ])('are nothing with %s=%s', async (name, value) => {
    await expect(read({ ...keys, ...given, [name]: value })).rejects.toThrow(new RegExp(`^${name}: must`));
  });
});

describe('R29 WeChat messages', () => {
  const app = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef' };
  const WECHAT_TEMPLATES = 'progress:gl-EYUoQvn3vD242, safety:n0-EYUoQvn3vD242';

  it('have templates by topic, and the usual names of their parts', async () => {
    expect((await read({ ...app, WECHAT_TEMPLATES })).weChat).toEqual({
      templates: { progress: 'gl-EYUoQvn3vD242', safety: 'n0-EYUoQvn3vD242' },
      parts: { title: 'thing1', body: 'thing2', at: 'date3' },
      accountsAreOpenIds: false,
    });
  });

  it('go to the account itself where people sign in by WeChat', async () => {
    expect((await read({ ...app, WECHAT_TEMPLATES, SIGN_IN: 'wechat' })).weChat?.accountsAreOpenIds).toBe(true);
  });

  it('are nothing without the mini-program', async () => {
    await expect(read({ WECHAT_TEMPLATES })).rejects.toThrow('needs WECHAT_APP_ID and WECHAT_APP_SECRET');
  });

  it.each([
    ['WECHAT_TEMPLATES', 'news:gl-EYUoQvn3vD242'],
    ['WECHAT_TEMPLATES', 'gl-EYUoQvn3vD242'],
    ['WECHAT_TEMPLATES', 'progress:gl-EYUoQvn3vD242,progress:n0-EYUoQvn3vD242'],
    ['WECHAT_TEMPLATE_PARTS', 'title:thing1'],
    ['WECHAT_TEMPLATE_PARTS', 'title:thing1,body:thing2,at:date'],
  ])('are nothing with %s=%s', async (name, value) => {
    await expect(read({ ...app, WECHAT_TEMPLATES, [name]: value })).rejects.toThrow(name);
  });
});

describe('R17 the quiet hours', () => {
  const readHours = async (settings: NodeJS.ProcessEnv) => (await readEnv({ DATA_DIR, ...settings })).quietHours;

  it('are none in the sandbox, unless they are set', async () => {
    expect(await readHours({})).toBeUndefined();
    expect(await readHours({ QUIET_HOURS: '23-7' })).toEqual({ from: 23, to: 7 });
    expect(await readHours({ QUIET_HOURS: 'off' })).toBeUndefined();
    expect(await readHours({ QUIET_HOURS: '8-8' })).toBeUndefined();
  });

  it.each(['22', '22:00-8:00', '24-8', 'on'])('are not %s', async (QUIET_HOURS) => {
    await expect(readHours({ QUIET_HOURS })).rejects.toThrow('QUIET_HOURS: must be off, or two full hours');
  });
});
