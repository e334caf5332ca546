import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

interface Signing {
  method: string;
  query: string;
  headers: Record<string, string>;
  signedHeaders: string[];
  /** Seconds since 1970. */
  timestamp: string;
  service: string;
  payload: string | Buffer;
  secretKey: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** TC3-HMAC-SHA256 as Tencent Cloud documents it, written apart from the SDK so that the two check each other. */
export function tc3Signature(signing: Signing): string {
  const canonical = [
    signing.method,
    '/',
    signing.query,
    ...signing.signedHeaders.map((name) => `${name}:${(signing.headers[name] ?? '').trim().toLowerCase()}`),
    '',
    signing.signedHeaders.join(';'),
    sha256(signing.payload),
  ].join('\n');
  const date = new Date(Number(signing.timestamp) * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${signing.service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', signing.timestamp, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(`TC3${signing.secretKey}`, date), signing.service), 'tc3_request');
  return createHmac('sha256', key).update(text).digest('hex');
}

const authorization =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([^/]+)\/tc3_request, SignedHeaders=([^,]+), Signature=(\w+)$/;

/** What any service may do in place of an answer of its own. */
export type TencentMishap = { error: string } | { status: number } | { raw: string } | { silentMs: number } | 'hang up';

interface TencentService<Request, Answer> {
  action: string;
  version: string;
  /** What was asked; `undefined` when it is not shaped as documented. */
  read(parameters: Record<string, unknown>, region: string): Request | undefined;
  /** What stands under `Response` beside the request's id. */
  say(answer: Answer): object;
  /** The answer until a test gives one, and the late one of a silent service. */
  byDefault: Answer;
  /** What its refusals quote, lest a client log them. */
  quoted: string;
}

export interface TencentServer<Request, Answer> {
  endpoint: string;
  /** What was asked, in order; only what was signed and shaped as documented. */
  requests: Request[];
  /** The answers from now on; the last one repeats. */
  answer(...answers: (Answer | TencentMishap)[]): void;
  stop(): Promise<void>;
}

const requestId = '97c323da-5fd3-4fe6-b0b3-1cf10b04422c';

/** One action of Tencent Cloud over real HTTP, as far as its documentation tells; it refuses what is signed or shaped otherwise. */
export async function startTencentServer<Request, Answer extends object>(
  service: TencentService<Request, Answer>,
  secretId: string,
  secretKey: string,
): Promise<TencentServer<Request, Answer>> {
  const requests: Request[] = [];
  let answers: (Answer | TencentMishap)[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const refused = refuseCaller(req, body, secretId, secretKey) ?? refuseAction(req, service);
    const asked = refused ? undefined : readRequest(req, body, service);
    if (!asked) return send(res, { error: refused ?? 'InvalidParameter' }, service);
    requests.push(asked);
    const [next = service.byDefault] = answers.length > 1 ? answers.splice(0, 1) : answers;
    await send(res, next, service);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (...next) => {
      answers = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The common error of a request that is not signed as documented. */
function refuseCaller(req: IncomingMessage, body: Buffer, secretId: string, secretKey: string): string | undefined {
  // The service listens on the default port, so that the name alone is what clients sign.
  const headers = { ...(req.headers as Record<string, string>), host: '127.0.0.1' };
  const timestamp = req.headers['x-tc-timestamp'] as string;
  const [, id, date, service = '', signedHeaders = '', signature] =
    authorization.exec(req.headers.authorization ?? '') ?? [];
  if (!id) return 'AuthFailure.InvalidAuthorization';
  if (id !== secretId) return 'AuthFailure.SecretIdNotFound';
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return 'AuthFailure.SignatureExpire';
  const signed = signedHeaders.split(';');
  if (!signed.includes('content-type') || !signed.includes('host')) return 'AuthFailure.SignatureFailure';
  const signing = { method: 'POST', query: '', headers, signedHeaders: signed, timestamp, service, payload: body };
  const isRight =
    tc3Signature({ ...signing, secretKey }) === signature &&
    date === new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  return isRight ? undefined : 'AuthFailure.SignatureFailure';
}

function refuseAction(req: IncomingMessage, { action, version }: { action: string; version: string }) {
  if (req.headers['x-tc-action'] !== action) return 'InvalidAction';
  return req.headers['x-tc-version'] === version ? undefined : 'NoSuchVersion';
}

function readRequest<Request, Answer>(req: IncomingMessage, body: Buffer, service: TencentService<Request, Answer>) {
  if (req.method !== 'POST' || req.url !== '/' || req.headers['content-type'] !== 'application/json') return undefined;
  return service.read(JSON.parse(body.toString()) as Record<string, unknown>, String(req.headers['x-tc-region']));
}

async function send<Request, Answer extends object>(
  res: ServerResponse,
  answer: Answer | TencentMishap,
  service: TencentService<Request, Answer>,
): Promise<void> {
  const respond = (said: object) => sendJson(res, JSON.stringify({ Response: { ...said, RequestId: requestId } }));
  if (answer === 'hang up') {
    res.destroy();
  } else if ('status' in answer) {
    res.writeHead(answer.status).end('<html>Bad gateway</html>');
  } else if ('raw' in answer) {
    sendJson(res, answer.raw);
  } else if ('error' in answer) {
    respond({ Error: { Code: answer.error, Message: `提示：${service.quoted}` } });
  } else if ('silentMs' in answer) {
    await pause(answer.silentMs, undefined, { ref: false });
    respond(service.say(service.byDefault));
  } else {
    respond(service.say(answer));
  }
}

function sendJson(res: ServerResponse, text: string): void {
  res.setHeader('Content-Type', 'application/json');
  res.end(text);
}
