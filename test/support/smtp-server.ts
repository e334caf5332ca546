import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SmtpServer } from '../../api/notice/channel-settings';

/** A mail as it arrived. */
export interface ReceivedMail {
  from: string;
  /** To whom the server was told to give it, whatever its header says. */
  to: string[];
  /** By their names in small letters, decoded. */
  headers: Record<string, string>;
  text: string;
}

type Step = 'connect' | 'auth' | 'mail' | 'rcpt' | 'data';
/** Else it takes what it is given; `data` is reached when it has the whole mail. */
export type SmtpReply = { code: number; words: string } | 'hang' | 'hang up';

export interface TestSmtpServer {
  /** As the settings name it. */
  at: SmtpServer;
  mails: ReceivedMail[];
  /** How often it was connected to. */
  connected(): number;
  /** Who is connected now. */
  connections(): number;
  /** From now on, of everybody or of one address. */
  answer(replies: Partial<Record<Step, SmtpReply>>, address?: string): void;
  stop(): Promise<void>;
}

interface SmtpServerOptions {
  /** Encrypted from the first byte, with a certificate that nobody vouches for. */
  secure?: boolean;
  login?: { user: string; pass: string };
  port?: number;
}

/** A real SMTP server that does what a test tells it. It offers no STARTTLS. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<TestSmtpServer> {
  const { secure = false, login } = options;
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let connected = 0;
  let replies: Partial<Record<Step, SmtpReply>> = {};
  let only: string | undefined;

  /** Does what was told for a step, or goes on. */
  const meet = (step: Step, address: string | undefined, goOn: (error?: Error) => void) => {
    const reply = only === undefined || address === only ? replies[step] : undefined;
    if (reply === 'hang') return;
    if (reply === 'hang up') for (const socket of sockets) socket.destroy();
    else if (reply) goOn(Object.assign(new Error(reply.words), { responseCode: reply.code }));
    else goOn();
  };

  const server = new SMTPServer({
    secure,
    authOptional: login === undefined,
    disabledCommands: ['STARTTLS', ...(login ? [] : ['AUTH'])],
    onConnect: (_session, done) => meet('connect', undefined, done),
    onAuth({ username, password }, _session, done) {
      const isRight = username === login?.user && password === login?.pass;
      meet('auth', undefined, (error) =>
        done(error ?? (isRight ? null : new Error('no such login')), { user: username }),
      );
    },
    onMailFrom: (_address, _session, done) => meet('mail', undefined, done),
    onRcptTo: ({ address }, _session, done) => meet('rcpt', address, done),
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const to = envelope.rcptTo.map(({ address }) => address);
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      meet('data', to[0], (error) => {
        if (!error) mails.push({ from, to, ...readMail(Buffer.concat(chunks).toString('latin1')) });
        done(error);
      });
    },
  });
  // Of clients that hang up, and of handshakes that fail.
  server.on('error', () => undefined);
  server.server.on('connection', () => {
    connected += 1;
  });
  // What lies under an encrypted connection must not be ended under it: Node 20 would crash.
  server.server.on(secure ? 'secureConnection' : 'connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    at: { host: '127.0.0.1', port, encryption: secure ? 'tls' : 'none', auth: login },
    mails,
    connected: () => connected,
    connections: () => sockets.size,
    answer(next, address) {
      replies = next;
      only = address;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Reads what is here: a mail of one part of text. Written apart from what writes mails, so that the two check each other. */
function readMail(raw: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const named = lines.map((line) => /^([^:]+):\s*(.*)$/.exec(line) ?? [line, line, '']);
  const headers = Object.fromEntries(
    named.map(([, name = '', value = '']) => [name.toLowerCase(), decodeWords(value)]),
  );
  return { headers, text: decodeText(raw.slice(end + 4), headers['content-transfer-encoding']) };
}

function decodeText(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString().replaceAll('\r\n', '\n');
  const bytes = encoding === 'quoted-printable' ? decodeQuoted(body.replace(/=\r\n/g, '')) : body;
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n');
}

/** RFC 2047; what is split over several words belongs together. */
function decodeWords(value: string): string {
  return value.replace(/\?=\s+=\?/g, '?==?').replace(/(=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) => {
    const parts = [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind = '', text = '']) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64')
        : Buffer.from(decodeQuoted(text.replaceAll('_', ' ')), 'latin1'),
    );
    return Buffer.concat(parts).toString();
  });
}

function decodeQuoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
