import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

interface HostSigning {
  method: string;
  path: string;
  timestamp: string;
  body: string;
  key: Uint8Array;
}

/** The signature that api/host/http/host-contract.ts documents, written apart from the adapter so that the two check each other. */
export function hostSignature({ method, path, timestamp, body, key }: HostSigning): string {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', key).update(`${method}\n${path}\n${timestamp}\n${bodyHash}`).digest('hex');
}

/** What a host may do in place of an answer. */
export type HostMishap =
  | { status: number; location?: string }
  | { raw: string }
  | { silentMs: number }
  /** Begins an answer and never ends it. */
  | 'stall'
  /** Ends the connection within an answer. */
  | 'cut'
  | 'hang up'
  /** An answer without end. */
  | 'flood';

export interface HostServer {
  url: string;
  /** The accounts that were asked for, in order; only by what was signed and shaped as agreed. */
  asked: string[];
  /** The answers from now on; the last one repeats. */
  answer(...answers: (object | HostMishap)[]): void;
  stop(): Promise<void>;
}

/** What it says of an account until a test tells otherwise. */
export const blamelessFacts = {
  balance: 0,
  fundsInTransit: 0,
  fundsInTransitSince: null,
  boundCards: 0,
  refundableUntil: null,
  frozenUntil: null,
  registeredAt: '2020-01-01T00:00:00Z',
  activated: true,
  businessLines: [],
  nickname: '爱丽丝',
  phoneTail: '1234',
  closed: false,
};

/** A super-app over real HTTP, as far as the contract tells; it refuses what is signed or shaped otherwise. */
export async function startHostServer(keyId: string, key: Uint8Array, prefix = '/shiming'): Promise<HostServer> {
  const asked: string[] = [];
  let answers: (object | HostMishap)[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += String(chunk);
    if (!isSigned(req, body, keyId, key)) return res.writeHead(401).end();
    if (req.method !== 'POST' || req.url !== `${prefix}/v1/accounts/standing`) return res.writeHead(404).end();
    if (req.headers['content-type'] !== 'application/json') return res.writeHead(415).end();
    asked.push(JSON.parse(body).hostId);
    const [next = blamelessFacts] = answers.length > 1 ? answers.splice(0, 1) : answers;
    await respond(res, next);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    asked,
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

function isSigned(req: IncomingMessage, body: string, keyId: string, key: Uint8Array): boolean {
  const [id, timestamp, signature] = ['key-id', 'timestamp', 'signature'].map((name) =>
    String(req.headers[`shiming-${name}`] ?? ''),
  );
  if (id !== keyId || !timestamp || !signature) return false;
  if (!/^\d{10}$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const right = hostSignature({ method: req.method ?? '', path: req.url ?? '', timestamp, body, key });
  return right.length === signature.length && timingSafeEqual(Buffer.from(right), Buffer.from(signature));
}

async function respond(res: ServerResponse, answer: object | HostMishap): Promise<void> {
  const json = { 'Content-Type': 'application/json' };
  if (answer === 'hang up') {
    res.destroy();
  } else if (answer === 'stall') {
    res.writeHead(200, json).write('{"balance":');
  } else if (answer === 'cut') {
    res.writeHead(200, { ...json, 'Content-Length': 1000 }).write('{"balance":');
    await pause(20);
    res.destroy();
  } else if (answer === 'flood') {
    res.writeHead(200, json);
    while (!res.destroyed) {
      res.write(' '.repeat(65_536));
      await pause(1);
    }
  } else if ('status' in answer) {
    const { status, location } = answer as Extract<HostMishap, { status: number }>;
    res.writeHead(status, location ? { Location: location } : {}).end('<html>余额 12.30</html>');
  } else if ('raw' in answer) {
    res.writeHead(200, json).end(String(answer.raw));
  } else {
    if ('silentMs' in answer) await pause(Number(answer.silentMs));
    res.writeHead(200, json).end(JSON.stringify('silentMs' in answer ? blamelessFacts : answer));
  }
}
