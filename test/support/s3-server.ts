import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Signing {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  signedHeaders: string[];
  /** `YYYYMMDDTHHMMSSZ` */
  time: string;
  region: string;
  payloadHash: string;
  secret: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Signature version 4 as AWS documents it, written apart from the client so that the two check each other. */
export function s3Signature(signing: Signing): string {
  const query = [...signing.query].map(([k, v]) => `${encode(k)}=${encode(v)}`).sort();
  const canonical = [
    signing.method,
    signing.path,
    query.join('&'),
    ...signing.signedHeaders.map((name) => `${name}:${(signing.headers[name] ?? '').trim()}`),
    '',
    signing.signedHeaders.join(';'),
    signing.payloadHash,
  ].join('\n');
  const date = signing.time.slice(0, 8);
  const scope = `${date}/${signing.region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', signing.time, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${signing.secret}`, date), signing.region), 's3'), 'aws4_request');
  return createHmac('sha256', key).update(text).digest('hex');
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/;

export interface S3Server {
  endpoint: string;
  objects: Map<string, Buffer>;
  /** The next so many requests are answered 503. */
  failNext(count: number): void;
  stop(): Promise<void>;
}

/** As much of S3 as photos need, over real HTTP; it refuses wrong signatures. */
export async function startS3Server(accessKeyId: string, secret: string): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  let failing = 0;
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(req.url ?? '/', 'http://s3');
    if (failing > 0) {
      failing -= 1;
      res.writeHead(503).end();
    } else if (!isSigned(req, url, body, accessKeyId, secret)) res.writeHead(403).end('SignatureDoesNotMatch');
    else {
      const [status, answer] = answerTo(req.method ?? '', url, body, objects);
      res.writeHead(status).end(answer);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failNext: (count) => {
      failing = count;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function isSigned(req: IncomingMessage, url: URL, body: Buffer, accessKeyId: string, secret: string): boolean {
  const headers = req.headers as Record<string, string>;
  const match = authorization.exec(headers.authorization ?? '');
  if (!match || match[1] !== accessKeyId) return false;
  const claimed = headers['x-amz-content-sha256'] ?? '';
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body)) return false;
  const expected = s3Signature({
    method: req.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    signedHeaders: (match[3] ?? '').split(';'),
    time: headers['x-amz-date'] ?? '',
    region: match[2] ?? '',
    payloadHash: claimed,
    secret,
  });
  return expected === match[4];
}

function answerTo(method: string, url: URL, body: Buffer, objects: S3Server['objects']): [number, (Buffer | string)?] {
  const [, bucket = '', ...rest] = url.pathname.split('/');
  if (bucket !== 'photos-of-tests') return [404];
  const key = rest.join('/');
  if (method === 'PUT') {
    objects.set(key, body);
    return [200];
  }
  if (method === 'DELETE') {
    objects.delete(key);
    return [204];
  }
  const object = objects.get(key);
  return object ? [200, object] : [404];
}
