import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** `drop` cuts the connection as a lost network does; `hang` never answers. */
export type Reply = { status: number; body?: unknown } | 'drop' | 'hang';
type Replier = Reply | ((received: Received) => Reply | Promise<Reply>);

export interface FakeApi {
  url: string;
  received: Received[];
  /** Answers these calls in turn; the last answer repeats. */
  on(call: `${string} ${string}`, ...replies: Replier[]): void;
  /** The calls of one kind, in the order in which they came. */
  calls(call: `${string} ${string}`): Received[];
  stop(): Promise<void>;
}

/** A real HTTP server whose answers a test writes: the mini-program's wrapper talks to it as to the product's API. */
export async function startFakeApi(): Promise<FakeApi> {
  const replies = new Map<string, Replier[]>();
  const received: Received[] = [];
  const hanging = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const isJson = request.headers['content-type']?.startsWith('application/json');
    const path = String(request.url);
    const one: Received = {
      method: String(request.method),
      path,
      headers: request.headers,
      body: isJson ? JSON.parse(text) : text,
    };
    received.push(one);
    const waiting = replies.get(`${one.method} ${path}`) ?? [];
    const replier = waiting.length > 1 ? waiting.shift() : waiting[0];
    const reply = typeof replier === 'function' ? await replier(one) : replier;
    if (reply === 'drop') request.socket.destroy();
    else if (reply === 'hang') hanging.add(response);
    else send(response, reply ?? { status: 404, body: problem('not_found', 404) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    on: (call, ...next) => void replies.set(call, next),
    calls: (call) => received.filter(({ method, path }) => `${method} ${path}` === call),
    stop: async () => {
      for (const response of hanging) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status, body }: { status: number; body?: unknown }): void {
  response.writeHead(status, { 'Content-Type': typeof body === 'string' ? 'text/html' : 'application/json' });
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

/** A problem document as the API sends it. */
export function problem(code: string, status: number, more: object = {}) {
  return { type: `/docs/problems#${code}`, title: code, status, code, requestId: 'r', ...more };
}
