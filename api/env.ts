import { z } from 'zod';
import { defaultObjectionDays } from '../domain/holder-claim/objection';
import type { QuietHours } from '../domain/notice/quiet-hours';
import { defaultGraceDays } from '../domain/real-name/document-state';
import { type SimilarPhotos, similarPhotosSettings } from '../domain/review/straight-through';
import { type SignInKind, signInKinds } from '../domain/session/sign-in-kinds';
import type { AuthoritySettings } from './authority/open-authority';
import { chooseKeys, chooseRetentionKey, keyFields } from './crypto/key-settings';
import type { Keys } from './crypto/keys';
import type { HostSettings } from './host/open-host';
import {
  type ChannelSettings,
  channelFields,
  chooseMail,
  chooseQuietHours,
  chooseSms,
  chooseWeChatMessages,
} from './notice/channel-settings';
import type { S3Settings } from './photo/s3-photo-storage';
import { SettingError } from './setting-error';
import type { TencentSettings } from './tencent/tencent-service';
import type { WeChatSettings } from './wechat/wechat-service';

const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`);
const onOff = oneOf('on', 'off').transform((value) => value === 'on');

const poolWords = 'must be a whole number from 1 to 200';
const portWords = 'must be a whole number from 0 to 65535';
const daysWords = 'must be a whole number from 1 to 60';
const graceWords = 'must be a whole number from 0 to 365';
const percentWords = 'must be a number from 0 to 100';
const threadsWords = 'must be a whole number from 1 to 16';
/** What an ID card says leaves this machine encrypted or not at all. */
const httpsOrHere = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)(:|\/|$))/;
const weChatUrlWords = 'must be an address such as https://api.weixin.qq.com, without a / at its end';
const hostUrlWords = 'must be an address such as https://host.example.com/shiming, without a / at its end';
const tencentEndpoint = (service: string) =>
  z
    .url(`must be an address such as https://${service}.example.com`)
    .regex(httpsOrHere, 'must begin with https://')
    .optional();

/** Every setting there is; `.env.example` explains them to people. */
const settings = z.object({
  PORT: z.coerce.number(portWords).int(portWords).min(0, portWords).max(65535, portWords).default(8080),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^mysql:\/\//, 'must begin with mysql://')
    .optional(),
  DATABASE_POOL: z.coerce.number(poolWords).int(poolWords).min(1, poolWords).max(200, poolWords).default(10),
  STRAIGHT_THROUGH: onOff.default(true),
  SIMILAR_PHOTOS: oneOf(...similarPhotosSettings).optional(),
  OBJECTION_DAYS: z.coerce
    .number(daysWords)
    .int(daysWords)
    .min(1, daysWords)
    .max(60, daysWords)
    .default(defaultObjectionDays),
  GRACE_DAYS: z.coerce
    .number(graceWords)
    .int(graceWords)
    .min(0, graceWords)
    .max(365, graceWords)
    .default(defaultGraceDays),
  SECOND_LOOK_PERCENT: z.coerce.number(percentWords).min(0, percentWords).max(100, percentWords).default(5),
  NODE_ENV: oneOf('development', 'test', 'production').default('development'),
  SANDBOX_STAFF_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
  TRUST_PROXY: onOff.default(false),
  REGION_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'must be the name of a header')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  ...keyFields,
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example.com' }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SIGN_IN: oneOf(...signInKinds).default('sandbox'),
  WECHAT_APP_ID: z
    .string()
    .regex(/^wx[0-9a-f]{16}$/, 'must be the AppID of a mini-program, such as wx0123456789abcdef')
    .optional(),
  WECHAT_APP_SECRET: z
    .string()
    .regex(/^\w{16,64}$/, 'must be an AppSecret, of 32 digits and letters')
    .optional(),
  WECHAT_OPENS: oneOf('formal', 'trial', 'developer').default('formal'),
  WECHAT_API_URL: z
    .url(weChatUrlWords)
    .regex(httpsOrHere, 'must begin with https://')
    .regex(/^[^?#]*[^/?#]$/, weChatUrlWords)
    .default('https://api.weixin.qq.com'),
  AUTHORITY: oneOf('sandbox', 'tencent', 'none').default('sandbox'),
  PHOTO_READER: oneOf('local', 'tencent', 'none').default('local'),
  READER_THREADS: z.coerce.number(threadsWords).int(threadsWords).min(1, threadsWords).max(16, threadsWords).default(2),
  HOST_URL: z
    .url(hostUrlWords)
    .regex(httpsOrHere, 'must begin with https://')
    .regex(/^[^?#]*[^/?#]$/, hostUrlWords)
    .optional(),
  HOST_KEY_ID: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be 1 to 64 letters, digits and . _ -')
    .optional(),
  HOST_KEY: z.string().optional(),
  TENCENT_SECRET_ID: z.string().optional(),
  TENCENT_SECRET_KEY: z.string().optional(),
  TENCENT_REGION: z.string().default('ap-guangzhou'),
  TENCENT_OCR_ENDPOINT: tencentEndpoint('ocr'),
  TENCENT_FACEID_ENDPOINT: tencentEndpoint('faceid'),
  TENCENT_SMS_ENDPOINT: tencentEndpoint('sms'),
  ...channelFields,
});

/** Who reads photos of ID cards: this machine, in so many threads, a service outside, or nobody but people. */
export type ReaderSettings =
  | { kind: 'local'; threads: number }
  | ({ kind: 'tencent' } & TencentSettings)
  | { kind: 'none' };

export interface Env {
  /** Everything may be pretended; not so with NODE_ENV=production. */
  sandbox: boolean;
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  /** Connections of this process to MySQL. */
  databasePool: number;
  /** Decide at once where everything agrees (R12). */
  straightThrough: boolean;
  similarPhotos: SimilarPhotos;
  /** Which part of all decisions gets a blind second look (R13), from 0 to 1. */
  secondLookShare: number;
  /** For how many days an account may object to being cleared by a holder's claim (R25). */
  objectionDays: number;
  graceDays: number;
  quietHours: QuietHours | undefined;
  staffPassword: string;
  logLevel: string;
  trustProxy: boolean;
  /** The header in which the super-app's gateway says where a caller is, approximately. */
  regionHeader: string | undefined;
  /** Who scrapes `/metrics` must have it; without one only this machine itself may, and only in the sandbox. */
  metricsToken: string | undefined;
  keys: Keys;
  /** The public half; without one the sandbox makes its own. */
  retentionKey: string | undefined;
  /** Without it photos lie in the data folder. */
  s3: S3Settings | undefined;
  reader: ReaderSettings;
  authority: AuthoritySettings;
  host: HostSettings;
  signIn: SignInKind;
  /** Without them nobody signs in by WeChat, and it sends no messages. */
  weChat: WeChatSettings | undefined;
  channels: ChannelSettings;
}

const defaultStaffPassword = 'shiming-sandbox';

/**
 * Reads and checks all settings; the only place that looks at `process.env`. An operator's script beside the server signs
 * nobody in, and so does not mind what that needs.
 *
 * @throws {SettingError} naming the setting and what is wrong with it
 */
export async function readEnv(source: NodeJS.ProcessEnv, task: 'serve' | 'script' = 'serve'): Promise<Env> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SettingError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const env = parsed.data;
  if (env.NODE_ENV === 'production') checkProduction(env, task);
  return {
    sandbox: env.NODE_ENV !== 'production',
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    straightThrough: env.STRAIGHT_THROUGH,
    // Whoever tries the product sends one specimen for everybody.
    similarPhotos: env.SIMILAR_PHOTOS ?? (env.NODE_ENV === 'production' ? 'hold' : 'show'),
    secondLookShare: env.SECOND_LOOK_PERCENT / 100,
    objectionDays: env.OBJECTION_DAYS,
    graceDays: env.GRACE_DAYS,
    quietHours: chooseQuietHours(env, env.NODE_ENV === 'production'),
    staffPassword: env.SANDBOX_STAFF_PASSWORD ?? defaultStaffPassword,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    regionHeader: env.REGION_HEADER,
    metricsToken: env.METRICS_TOKEN,
    keys: await chooseKeys(env),
    retentionKey: chooseRetentionKey(env),
    s3: chooseS3(env),
    reader: chooseReader(env),
    authority: chooseAuthority(env),
    host: chooseHost(env),
    signIn: env.SIGN_IN,
    weChat: chooseWeChat(env),
    channels: chooseChannels(env),
  };
}

type Settings = z.infer<typeof settings>;

/** Production starts with nothing generated, demonstrated or pretended. */
function checkProduction(env: Settings, task: 'serve' | 'script'): void {
  for (const name of ['DATA_KEYS', 'FINGERPRINT_KEY', 'PHOTO_KEY'] as const) {
    if (!env[name])
      throw new SettingError(`${name}: must be set when NODE_ENV=production (generated keys are for the sandbox)`);
  }
  if (env.SANDBOX_STAFF_PASSWORD)
    throw new SettingError('SANDBOX_STAFF_PASSWORD: must not be set when NODE_ENV=production');
  if (env.AUTHORITY === 'sandbox')
    throw new SettingError('AUTHORITY: must be tencent or none when NODE_ENV=production (sandbox answers by name)');
  if (task === 'script') return;
  if (!env.RETENTION_KEY)
    throw new SettingError('RETENTION_KEY: must be set when NODE_ENV=production (generated keys are for the sandbox)');
  if (!env.HOST_URL)
    throw new SettingError(
      'HOST_URL: must be set when NODE_ENV=production (the sandbox only pretends to know accounts)',
    );
  if (env.SIGN_IN === 'sandbox')
    throw new SettingError(
      'SIGN_IN: must be wechat when NODE_ENV=production (sandbox lets everybody in under any name)',
    );
}

function chooseS3(env: Settings): S3Settings | undefined {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  const given = [S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY].filter((value) => value !== undefined);
  if (given.length === 0) return undefined;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    throw new SettingError('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set all four or none');
  }
  return {
    endpoint: S3_ENDPOINT,
    region: env.S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

function chooseReader(env: Settings): ReaderSettings {
  if (env.PHOTO_READER === 'none') return { kind: 'none' };
  if (env.PHOTO_READER === 'local') return { kind: 'local', threads: env.READER_THREADS };
  const endpoint = env.TENCENT_OCR_ENDPOINT;
  return { kind: 'tencent', ...tencentKeys(env, 'PHOTO_READER=tencent'), region: env.TENCENT_REGION, endpoint };
}

function chooseAuthority(env: Settings): AuthoritySettings {
  if (env.AUTHORITY !== 'tencent') return { kind: env.AUTHORITY };
  return { kind: 'tencent', ...tencentKeys(env, 'AUTHORITY=tencent'), endpoint: env.TENCENT_FACEID_ENDPOINT };
}

function chooseHost({ HOST_URL, HOST_KEY_ID, HOST_KEY }: Settings): HostSettings {
  if (!HOST_URL && !HOST_KEY_ID && !HOST_KEY) return { kind: 'sandbox' };
  if (!HOST_URL || !HOST_KEY_ID || !HOST_KEY) {
    throw new SettingError('HOST_URL, HOST_KEY_ID, HOST_KEY: set all three or none');
  }
  const key = Buffer.from(HOST_KEY, 'base64');
  if (key.length < 32) throw new SettingError('HOST_KEY: must be at least 32 bytes in base64');
  return { kind: 'http', url: HOST_URL, keyId: HOST_KEY_ID, key };
}

function chooseWeChat(env: Settings): WeChatSettings | undefined {
  const { WECHAT_APP_ID, WECHAT_APP_SECRET, SIGN_IN } = env;
  if (!WECHAT_APP_ID && !WECHAT_APP_SECRET && SIGN_IN !== 'wechat') return undefined;
  if (!WECHAT_APP_ID || !WECHAT_APP_SECRET) {
    throw new SettingError('WECHAT_APP_ID, WECHAT_APP_SECRET: set both or none; SIGN_IN=wechat needs both');
  }
  return { appId: WECHAT_APP_ID, appSecret: WECHAT_APP_SECRET, url: env.WECHAT_API_URL, opens: env.WECHAT_OPENS };
}

function chooseChannels(env: Settings): ChannelSettings {
  const endpoint = env.TENCENT_SMS_ENDPOINT;
  const weChat = { isSetUp: chooseWeChat(env) !== undefined, signsIn: env.SIGN_IN === 'wechat' };
  return {
    weChat: chooseWeChatMessages(env, weChat),
    mail: chooseMail(env),
    sms: chooseSms(env, () => ({ ...tencentKeys(env, 'SMS_APP_ID'), endpoint })),
  };
}

function tencentKeys({ TENCENT_SECRET_ID, TENCENT_SECRET_KEY }: Settings, wantedBy: string) {
  if (!TENCENT_SECRET_ID || !TENCENT_SECRET_KEY) {
    throw new SettingError(`TENCENT_SECRET_ID, TENCENT_SECRET_KEY: ${wantedBy} needs both`);
  }
  return { secretId: TENCENT_SECRET_ID, secretKey: TENCENT_SECRET_KEY };
}
