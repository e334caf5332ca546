import { z } from 'zod';

/** What came of a try to hand over a mail. */
export type SmtpFault =
  | 'address_refused'
  | {
      /** A code, for the log and the delivery: never what the server said, which quotes the address. */
      fault: string;
      /** Somebody must look after the settings, or the server. */
      ours: boolean;
    };

/** What nodemailer throws: the server's reply where it gave one. */
const thrown = z.object({
  code: z.string().catch(''),
  /** Where `code` says no more than that it was the connection. */
  originalCode: z.string().catch(''),
  command: z.string().catch(''),
  responseCode: z.number().int().min(400).max(599).optional().catch(undefined),
  response: z.string().catch(''),
});

const faultsByCode: Readonly<Record<string, SmtpFault>> = {
  EABORT: { fault: 'smtp_timeout', ours: false },
  ETIMEDOUT: { fault: 'smtp_timeout', ours: false },
  ETLS: { fault: 'smtp_tls', ours: true },
  EAUTH: { fault: 'smtp_auth', ours: true },
  EPROTOCOL: { fault: 'smtp_protocol', ours: true },
};

/** Node's names for a certificate that nobody vouches for, and for what is no TLS. */
const brokenTrust = /CERT|SIGNATURE|^ERR_(TLS|SSL)|^EPROTO$/;

/** `5.7.1` and the like (RFC 3463): the second number says what about. */
const enhancedCode = /^5\d\d[ -]5\.(\d{1,3})\.\d{1,3}\b/;
/** What is wrong then is the conversation (5) or what we may do (7), whoever the mail is for. */
const notTheAddress = ['5', '7'];

/** Reads what nodemailer threw. */
export function readSmtpFault(error: unknown): SmtpFault {
  const { code, originalCode, command, responseCode, response } = thrown.parse(error);
  if (responseCode === undefined) {
    // It cannot stand in a command, so that no server was asked.
    if (code === 'EENVELOPE') return 'address_refused';
    return faultsByCode[brokenTrust.test(originalCode) ? 'ETLS' : code] ?? { fault: 'smtp_connection', ours: false };
  }
  const isPermanent = responseCode >= 500;
  const about = enhancedCode.exec(response)?.[1] ?? (responseCode === 503 || responseCode === 530 ? '5' : '1');
  if (isPermanent && command === 'RCPT TO' && !notTheAddress.includes(about)) return 'address_refused';
  return { fault: `smtp_${responseCode}`, ours: isPermanent };
}

/** Whether the server answered: what it refused has not been taken. */
export function isAnswered(error: unknown): boolean {
  return thrown.parse(error).responseCode !== undefined;
}
