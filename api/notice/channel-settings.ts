import { z } from 'zod';
import { type NoticeTopic, noticeTopics } from '../../domain/notice/notice-rule';
import { email } from '../host/host-schema';
import { SettingError } from '../setting-error';
import type { TencentSettings } from '../tencent/tencent-service';

/** Which channels are set up, each with what it needs. */
export interface ChannelSettings {
  sms: SmsSettings | undefined;
  mail: MailSettings | undefined;
}

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
const signWords = 'must be 2 to 12 characters without 【】';

/** The settings of channels, as they are written; `.env.example` explains them to people. */
export const channelFields = {
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

function readTemplates(written: string): Record<NoticeTopic, string> | undefined {
  const pairs = written.split(',').map((pair) => pair.trim().split(':'));
  const named = new Map(pairs.map(([topic = '', id = '']) => [topic, id]));
  const isWhole = noticeTopics.every((topic) => /^\d{1,20}$/.test(named.get(topic) ?? ''));
  const isAll = pairs.length === noticeTopics.length && pairs.every((pair) => pair.length === 2);
  return isWhole && isAll ? (Object.fromEntries(named) as Record<NoticeTopic, string>) : undefined;
}
