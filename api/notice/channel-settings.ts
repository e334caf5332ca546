import { z } from 'zod';
import { type NoticeTopic, noticeTopics } from '../../domain/notice/notice-rule';
import type { QuietHours } from '../../domain/notice/quiet-hours';
import { email } from '../host/host-schema';
import { SettingError } from '../setting-error';
import type { TencentSettings } from '../tencent/tencent-service';

/** Which channels are set up, each with what it needs. */
export interface ChannelSettings {
  weChat: WeChatMessages | undefined;
  sms: SmsSettings | undefined;
  mail: MailSettings | undefined;
}

export interface WeChatMessages {
  /** By what a message is about; of what has none, nothing is sent by WeChat. */
  templates: Partial<Record<NoticeTopic, string>>;
  /** The names of each template's parts for the title, the words and the time. */
  parts: Readonly<Record<TemplatePart, string>>;
  /** People sign in by WeChat, and the super-app knows them by its name for them too. */
  accountsAreOpenIds: boolean;
}

const templateParts = ['title', 'body', 'at'] as const;
type TemplatePart = (typeof templateParts)[number];

export interface MailSettings {
  server: SmtpServer;
  from: MailAddress;
}

export interface SmtpServer {
  host: string;
  port: number;
  /** From the first byte, or by STARTTLS and not without it. Only what does not leave this machine goes without. */
  encryption: 'tls' | 'starttls' | 'none';
  auth: { user: string; pass: string } | undefined;
}

export interface MailAddress {
  name: string;
  address: string;
}

export interface SmsSettings extends Omit<TencentSettings, 'region'> {
  /** The application of ours that sends, as the service numbers it. */
  appId: string;
  /** What stands in 【】 before each message; the service has approved it. */
  sign: string;
  /** Approved as well; each has two holes, the title and the text. */
  templates: Readonly<Record<NoticeTopic, string>>;
}

const smtpWords =
  'must be such as smtps://user:password@smtp.example.com:465, with % before what is no letter or digit';
const fromWords = 'must be an address such as no-reply@example.com or Example <no-reply@example.com>';
const templatesWords = `must name one template for each of ${noticeTopics.join(', ')}, such as ${noticeTopics[0]}:1234567`;
const weChatTemplatesWords = `must name templates by topic (${noticeTopics.join(', ')}), such as ${noticeTopics[0]}:gl-EYUoQvn3vD242`;
const partsWords = 'must name three parts, such as title:thing1,body:thing2,at:date3';
const quietWords = 'must be off, or two full hours such as 22-8';
const signWords = 'must be 2 to 12 characters without 【】';

/** The settings of channels, as they are written; `.env.example` explains them to people. */
export const channelFields = {
  QUIET_HOURS: z
    .string()
    .regex(/^(off|([01]?\d|2[0-3])-([01]?\d|2[0-3]))$/, quietWords)
    .optional(),
  WECHAT_TEMPLATES: readWith(readWeChatTemplates, weChatTemplatesWords).optional(),
  WECHAT_TEMPLATE_PARTS: readWith(readParts, partsWords).default({ title: 'thing1', body: 'thing2', at: 'date3' }),
  SMTP_URL: readWith(readSmtpServer, smtpWords).optional(),
  MAIL_FROM: readWith(readMailAddress, fromWords).optional(),
  SMS_APP_ID: z
    .string()
    .regex(/^\d{1,20}$/, 'must be a number')
    .optional(),
  SMS_SIGN: z
    .string()
    .regex(/^[^【】]{2,12}$/u, signWords)
    .optional(),
  SMS_TEMPLATES: readWith(readTemplates, templatesWords).optional(),
};

type Given = z.infer<z.ZodObject<typeof channelFields>>;

/** Where nothing is said nobody is woken, except in the sandbox, where whoever moves the clock wants to see what comes of it. */
export function chooseQuietHours({ QUIET_HOURS }: Given, production: boolean): QuietHours | undefined {
  const written = QUIET_HOURS ?? (production ? '22-8' : 'off');
  const [from = 0, to = 0] = written.split('-').map(Number);
  return written === 'off' || from === to ? undefined : { from, to };
}

export function chooseWeChatMessages(
  { WECHAT_TEMPLATES, WECHAT_TEMPLATE_PARTS }: Given,
  { isSetUp, signsIn }: { isSetUp: boolean; signsIn: boolean },
): WeChatMessages | undefined {
  if (!WECHAT_TEMPLATES) return undefined;
  if (!isSetUp) throw new SettingError('WECHAT_TEMPLATES: needs WECHAT_APP_ID and WECHAT_APP_SECRET');
  return { templates: WECHAT_TEMPLATES, parts: WECHAT_TEMPLATE_PARTS, accountsAreOpenIds: signsIn };
}

export function chooseMail({ SMTP_URL, MAIL_FROM }: Given): MailSettings | undefined {
  if (!SMTP_URL && !MAIL_FROM) return undefined;
  if (!SMTP_URL || !MAIL_FROM) throw new SettingError('SMTP_URL, MAIL_FROM: set both or none');
  return { server: SMTP_URL, from: MAIL_FROM };
}

/** The service's keys are asked for only where they are needed: others use them as well. */
export function chooseSms(
  { SMS_APP_ID, SMS_SIGN, SMS_TEMPLATES }: Given,
  service: () => Omit<TencentSettings, 'region'>,
): SmsSettings | undefined {
  if (!SMS_APP_ID && !SMS_SIGN && !SMS_TEMPLATES) return undefined;
  if (!SMS_APP_ID || !SMS_SIGN || !SMS_TEMPLATES) {
    throw new SettingError('SMS_APP_ID, SMS_SIGN, SMS_TEMPLATES: set all three or none');
  }
  return { ...service(), appId: SMS_APP_ID, sign: SMS_SIGN, templates: SMS_TEMPLATES };
}

function readWith<Value>(read: (written: string) => Value | undefined, words: string) {
  return z.string().transform((written, context) => {
    const value = read(written);
    if (value !== undefined) return value;
    context.addIssue(words);
    return z.NEVER;
  });
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Nothing but the server and who we are to it: how it is trusted cannot be loosened by an address. */
function readSmtpServer(written: string): SmtpServer | undefined {
  if (!URL.canParse(written)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(written);
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '') return undefined;
  if (!['', '/'].includes(pathname) || search !== '' || hash !== '') return undefined;
  if ((username === '') !== (password === '')) return undefined;
  const [user, pass] = [decoded(username), decoded(password)];
  if (user === undefined || pass === undefined) return undefined;
  const isTls = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isTls ? 465 : 587) : Number(port),
    encryption: isTls ? 'tls' : loopback.test(hostname) ? 'none' : 'starttls',
    auth: user === '' ? undefined : { user, pass },
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function readMailAddress(written: string): MailAddress | undefined {
  const [, name = '', address = written] = /^([^<>"\r\n]*)<([^<>]*)>$/.exec(written) ?? [];
  return email.safeParse(address).success ? { name: name.trim(), address } : undefined;
}

/** `name:value` pairs with commas between them; `undefined` where one is no pair, or named twice. */
function readPairs(written: string, value: RegExp): Map<string, string> | undefined {
  const pairs = written.split(',').map((pair) => pair.trim().split(':'));
  const named = new Map(pairs.map(([name = '', of = '']) => [name, of]));
  const isWhole = pairs.every((pair) => pair.length === 2 && value.test(pair[1] ?? ''));
  return isWhole && named.size === pairs.length ? named : undefined;
}

function readTemplates(written: string): Record<NoticeTopic, string> | undefined {
  const named = readPairs(written, /^\d{1,20}$/);
  const isAll = named?.size === noticeTopics.length && noticeTopics.every((topic) => named.has(topic));
  return isAll ? (Object.fromEntries(named) as Record<NoticeTopic, string>) : undefined;
}

function readWeChatTemplates(written: string): Partial<Record<NoticeTopic, string>> | undefined {
  const named = readPairs(written, /^[\w-]{10,64}$/);
  const isKnown = named && [...named.keys()].every((name) => noticeTopics.some((topic) => topic === name));
  return isKnown ? Object.fromEntries(named) : undefined;
}

function readParts(written: string): Record<TemplatePart, string> | undefined {
  const named = readPairs(written, /^[a-z_]{2,20}\d{1,2}$/);
  const isAll = named?.size === templateParts.length && templateParts.every((part) => named.has(part));
  return isAll ? (Object.fromEntries(named) as Record<TemplatePart, string>) : undefined;
}
