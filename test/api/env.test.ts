import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { readEnv } from '../../api/env';
import { SettingError } from '../../api/setting-error';

let DATA_DIR: string;
let keys: Record<'DATA_KEYS' | 'FINGERPRINT_KEY' | 'PHOTO_KEY', string>;
const key = (bytes = 32) => randomBytes(bytes).toString('base64');
beforeEach(async () => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'shiming-env-'));
  keys = { DATA_KEYS: `k1:${key()}`, FINGERPRINT_KEY: key(), PHOTO_KEY: await generateX25519Identity() };
});
afterEach(() => rmSync(DATA_DIR, { recursive: true }));

const read = (settings: NodeJS.ProcessEnv) => readEnv({ DATA_DIR, ...settings });

describe('with nothing set', () => {
  it('everything has a default', async () => {
    const env = await readEnv({ DATA_DIR, PORT: '', DATABASE_URL: '' });
    expect(env).toMatchObject({
      port: 8080,
      databaseUrl: undefined,
      straightThrough: true,
      secondLookShare: 0.05,
      objectionDays: 7,
      graceDays: 90,
      databasePool: 10,
      logLevel: 'info',
      trustProxy: false,
      metricsToken: undefined,
      s3: undefined,
      reader: { kind: 'local', threads: 2 },
    });
  });

  it('keys are made once, kept where only their owner reads them, and found again', async () => {
    const [first, second] = [await read({}), await read({})];
    expect(second.keys).toEqual(first.keys);
    expect(statSync(join(DATA_DIR, 'sandbox-keys.json')).mode & 0o777).toBe(0o600);
  });
});

it('what is set is taken', async () => {
  const env = await read({ ...keys, PORT: '0', STRAIGHT_THROUGH: 'off', TRUST_PROXY: 'on', LOG_LEVEL: 'silent' });
  expect(env).toMatchObject({ port: 0, straightThrough: false, trustProxy: true, logLevel: 'silent' });
  expect(env.keys.photoKey).toBe(keys.PHOTO_KEY);
  const rotated = await read({ ...keys, DATA_KEYS: `k2:${key()},${keys.DATA_KEYS}` });
  expect(rotated.keys.dataKeys.map(({ id }) => id)).toEqual(['k2', 'k1']);
});

describe('R12 a photo that another account sent under another number', () => {
  it('is shown in a sandbox, where one specimen serves for everybody, and otherwise comes to a person', async () => {
    expect((await read({})).similarPhotos).toBe('show');
    const production = { ...keys, NODE_ENV: 'production', AUTHORITY: 'none', HOST_URL: 'https://host.example.com' };
    const host = { HOST_KEY_ID: 'one', HOST_KEY: key() };
    const env = await readEnv({ DATA_DIR, ...production, ...host }, 'script');
    expect(env.similarPhotos).toBe('hold');
  });

  it('is treated as it is set', async () => {
    expect((await read({ SIMILAR_PHOTOS: 'hold' })).similarPhotos).toBe('hold');
    await expect(read({ SIMILAR_PHOTOS: 'perhaps' })).rejects.toThrow('SIMILAR_PHOTOS: must be one of hold, show');
  });
});

describe('R3 who reads photos', () => {
  const tencent = { PHOTO_READER: 'tencent', TENCENT_SECRET_ID: 'an-id', TENCENT_SECRET_KEY: 'a-key' };

  it('is this machine, in as many threads as are set', async () => {
    const { reader } = await read({ READER_THREADS: '4', TENCENT_SECRET_ID: 'kept for later' });
    expect(reader).toEqual({ kind: 'local', threads: 4 });
  });

  it('is nobody but people, whatever else is set', async () => {
    expect((await read({ ...tencent, PHOTO_READER: 'none', READER_THREADS: '4' })).reader).toEqual({ kind: 'none' });
  });

  it('is Tencent Cloud, with its keys', async () => {
    const { reader } = await read(tencent);
    const keysOfTencent = { secretId: 'an-id', secretKey: 'a-key' };
    expect(reader).toEqual({ kind: 'tencent', ...keysOfTencent, region: 'ap-guangzhou', endpoint: undefined });
  });

  it('may stand elsewhere', async () => {
    const elsewhere = { TENCENT_REGION: 'ap-beijing', TENCENT_OCR_ENDPOINT: 'http://127.0.0.1:9000' };
    const { reader } = await read({ ...tencent, ...elsewhere });
    expect(reader).toMatchObject({ region: 'ap-beijing', endpoint: 'http://127.0.0.1:9000' });
  });

  it.each(['TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'])('is not Tencent Cloud without %s', async (name) => {
    await expect(read({ ...tencent, [name]: '' })).rejects.toThrow('PHOTO_READER=tencent needs both');
  });
});

describe('R12 who is asked whether name and number belong together', () => {
  const tencent = { AUTHORITY: 'tencent', TENCENT_SECRET_ID: 'an-id', TENCENT_SECRET_KEY: 'a-key' };

  it('is the sandbox, or nobody', async () => {
    expect((await read({})).authority).toEqual({ kind: 'sandbox' });
    expect((await read({ ...tencent, AUTHORITY: 'none' })).authority).toEqual({ kind: 'none' });
  });

  it('is Tencent Cloud, with its keys and at its own address, whoever reads photos', async () => {
    const TENCENT_FACEID_ENDPOINT = 'https://faceid.example.com';
    const { authority, reader } = await read({ ...tencent, TENCENT_FACEID_ENDPOINT });
    const keysOfTencent = { secretId: 'an-id', secretKey: 'a-key' };
    expect(authority).toEqual({ kind: 'tencent', ...keysOfTencent, endpoint: TENCENT_FACEID_ENDPOINT });
    expect(reader.kind).toBe('local');
  });

  it.each(['TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'])('is not Tencent Cloud without %s', async (name) => {
    await expect(read({ ...tencent, [name]: '' })).rejects.toThrow('AUTHORITY=tencent needs both');
  });
});

describe('R22 who says what an account holds', () => {
  const HOST_KEY = key();
  const host = { HOST_URL: 'https://host.example.com/shiming', HOST_KEY_ID: 'k1', HOST_KEY };

  it('is the sandbox, unless the super-app is named', async () => {
    expect((await read({})).host).toEqual({ kind: 'sandbox' });
  });

  it('is the super-app, at its address and by the key that it knows', async () => {
    const known = { kind: 'http', url: host.HOST_URL, keyId: 'k1', key: Buffer.from(HOST_KEY, 'base64') };
    expect((await read(host)).host).toEqual(known);
    const here = { ...host, HOST_URL: 'http://127.0.0.1:9000' };
    expect((await read(here)).host).toMatchObject({ url: 'http://127.0.0.1:9000' });
  });

  it.each(['HOST_URL', 'HOST_KEY_ID', 'HOST_KEY'] as const)('is nobody without %s', async (name) => {
    await expect(read({ ...host, [name]: '' })).rejects.toThrow('set all three or none');
  });

  it.each([
    ['HOST_URL', 'http://host.example.com'],
    ['HOST_URL', 'https://host.example.com/'],
    ['HOST_URL', 'https://host.example.com/shiming?a=b'],
    ['HOST_URL', 'host.example.com'],
    ['HOST_KEY_ID', 'k 1'],
    ['HOST_KEY', key(31)],
  ])('is nobody with %s=%s', async (name, value) => {
    const error: unknown = await read({ ...host, [name]: value }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SettingError);
    expect((error as SettingError).message).toMatch(new RegExp(`^${name}: must`));
    if (name === 'HOST_KEY') expect((error as SettingError).message).not.toContain(value);
  });
});

const WECHAT_APP_ID = 'wx0123456789abcdef';
const WECHAT_APP_SECRET = '0123456789abcdef0123456789abcdef';

describe('R1 with whose codes people sign in', () => {
  const weChat = { SIGN_IN: 'wechat', WECHAT_APP_ID, WECHAT_APP_SECRET };

  it('is the sandbox, and WeChat is not asked for anything', async () => {
    expect(await read({})).toMatchObject({ signIn: 'sandbox', weChat: undefined });
  });

  it('is WeChat, with the keys of the mini-program', async () => {
    const known = { appId: WECHAT_APP_ID, appSecret: WECHAT_APP_SECRET };
    const settings = { ...known, url: 'https://api.weixin.qq.com', opens: 'formal' };
    expect(await read(weChat)).toMatchObject({ signIn: 'wechat', weChat: settings });
  });

  it('is the sandbox all the same where WeChat only sends messages', async () => {
    const env = await read({ ...weChat, SIGN_IN: 'sandbox', WECHAT_OPENS: 'trial' });
    expect(env).toMatchObject({ signIn: 'sandbox', weChat: { opens: 'trial' } });
  });

  it.each(['WECHAT_APP_ID', 'WECHAT_APP_SECRET'])('is not WeChat without %s', async (name) => {
    await expect(read({ ...weChat, [name]: '' })).rejects.toThrow('SIGN_IN=wechat needs both');
    await expect(read({ ...weChat, SIGN_IN: 'sandbox', [name]: '' })).rejects.toThrow('set both or none');
  });
});

describe('a wrong setting stops the start with one line that names it', () => {
  const wrong: [string, string][] = [
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'postgres://localhost/x'],
    ['STRAIGHT_THROUGH', 'yes'],
    ['SECOND_LOOK_PERCENT', '101'],
    ['OBJECTION_DAYS', '0'],
    ['OBJECTION_DAYS', '1.5'],
    ['GRACE_DAYS', '-1'],
    ['GRACE_DAYS', '366'],
    ['SECOND_LOOK_PERCENT', 'some'],
    ['TRUST_PROXY', '1'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
    ['SANDBOX_STAFF_PASSWORD', 'short'],
    ['DATA_KEYS', 'k1'],
    ['DATA_KEYS', `k1:${key(16)}`],
    ['DATA_KEYS', `k 1:${key()}`],
    ['DATA_KEYS', `k1:${key()},k1:${key()}`],
    ['FINGERPRINT_KEY', key(31)],
    ['FINGERPRINT_KEY', 'not base64 at all'],
    ['PHOTO_KEY', 'age1abc'],
    ['PHOTO_KEY', 'AGE-SECRET-KEY-1DAMAGED'],
    ['RETENTION_KEY', 'AGE-SECRET-KEY-1QQ'],
    ['RETENTION_KEY', 'age1damaged'],
    ['S3_ENDPOINT', 'ftp://somewhere'],
    ['S3_BUCKET', 'photos'],
    ['PHOTO_READER', 'google'],
    ['PHOTO_READER', 'tencent'],
    ['SIGN_IN', 'alipay'],
    ['SIGN_IN', 'wechat'],
    ['WECHAT_APP_ID', 'gh_0123456789ab'],
    ['WECHAT_APP_SECRET', 'short'],
    ['WECHAT_OPENS', 'preview'],
    ['WECHAT_API_URL', 'http://api.weixin.qq.com'],
    ['WECHAT_API_URL', 'https://api.weixin.qq.com/'],
    ['AUTHORITY', 'police'],
    ['AUTHORITY', 'tencent'],
    ['READER_THREADS', '0'],
    ['READER_THREADS', '17'],
    ['TENCENT_OCR_ENDPOINT', 'ocr.example.com'],
    ['TENCENT_OCR_ENDPOINT', 'http://ocr.example.com'],
    ['TENCENT_OCR_ENDPOINT', 'http://localhost.example.com'],
    ['TENCENT_FACEID_ENDPOINT', 'faceid.example.com'],
    ['TENCENT_FACEID_ENDPOINT', 'http://faceid.example.com'],
  ];
  it.each(wrong)('%s=%s', async (name, value) => {
    const error: unknown = await read({ ...keys, [name]: value }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SettingError);
    const { message } = error as SettingError;
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
    if (/KEY|SECRET/.test(name)) expect(message).not.toContain(value);
  });

  it.each([
    ['STRAIGHT_THROUGH', 'on, off'],
    ['TRUST_PROXY', 'on, off'],
    ['NODE_ENV', 'development, test, production'],
    ['LOG_LEVEL', 'fatal, error, warn, info, debug, silent'],
    ['PHOTO_READER', 'local, tencent, none'],
    ['AUTHORITY', 'sandbox, tencent, none'],
    ['SIGN_IN', 'sandbox, wechat'],
  ])('%s says what it may be', async (name, values) => {
    await expect(read({ [name]: 'foo' })).rejects.toThrow(new SettingError(`${name}: must be one of ${values}`));
  });

  it.each(['DATA_KEYS', 'FINGERPRINT_KEY', 'PHOTO_KEY'] as const)('%s alone is missing', async (name) => {
    await expect(read({ ...keys, [name]: undefined })).rejects.toThrow('set all three or none');
  });
});

describe('production refuses to start', () => {
  const RETENTION_KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const production = (settings: NodeJS.ProcessEnv) => read({ NODE_ENV: 'production', ...settings });

  it.each(['DATA_KEYS', 'FINGERPRINT_KEY', 'PHOTO_KEY'] as const)('without %s', async (name) => {
    await expect(production({ ...keys, [name]: undefined })).rejects.toThrow(`${name}: must be set`);
  });

  it('with the password of the sandbox', async () => {
    const settings = { ...keys, SANDBOX_STAFF_PASSWORD: 'shiming-sandbox' };
    await expect(production(settings)).rejects.toThrow('SANDBOX_STAFF_PASSWORD: must not be set');
  });

  it.each([undefined, 'sandbox'])('R12 with the authority of the sandbox (AUTHORITY=%s)', async (AUTHORITY) => {
    await expect(production({ ...keys, AUTHORITY })).rejects.toThrow('AUTHORITY: must be tencent or none');
  });

  it('R27 without the key to which what must be kept is locked', async () => {
    await expect(production({ ...keys, AUTHORITY: 'none' })).rejects.toThrow('RETENTION_KEY: must be set');
  });

  it('R22 with the host of the sandbox', async () => {
    await expect(production({ ...keys, RETENTION_KEY, AUTHORITY: 'none' })).rejects.toThrow('HOST_URL: must be set');
  });

  const host = { HOST_URL: 'https://host.example.com', HOST_KEY_ID: 'k1', HOST_KEY: key() };
  const real = () => ({ ...keys, ...host, RETENTION_KEY, AUTHORITY: 'none' });

  it.each([undefined, 'sandbox'])('R1 with the sign-in of the sandbox (SIGN_IN=%s)', async (SIGN_IN) => {
    const settings = { ...real(), SIGN_IN, WECHAT_APP_ID, WECHAT_APP_SECRET };
    await expect(production(settings)).rejects.toThrow('SIGN_IN: must be wechat');
  });

  it('with nothing, once everything is real', async () => {
    const env = await production({ ...real(), SIGN_IN: 'wechat', WECHAT_APP_ID, WECHAT_APP_SECRET });
    expect(env).toMatchObject({ sandbox: false, signIn: 'wechat', weChat: { appId: WECHAT_APP_ID } });
  });
});
