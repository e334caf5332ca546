import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Problem } from '../../../domain/contract/problem';
import { type ErrorCode, errorCodes } from '../../../domain/error-codes';

export interface SeenRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface Answer {
  status: number;
  json?: unknown;
  /** In place of JSON. */
  text?: string;
  headers?: Record<string, string>;
}

const roundHeader = 'x-test-round';

type Handler = (seen: SeenRequest) => Answer | 'hang up' | 'never';

/** An HTTP server that answers as a test scripts it, on the addresses of the API. */
export class DeskApi {
  readonly seen: SeenRequest[] = [];
  readonly #handlers = new Map<string, Handler>();
  #server: Server | undefined;
  #url = '';
  /** Counts the tests: what one of them left on its way must not be seen by the next. */
  #round = 0;

  async start(): Promise<void> {
    this.#server = createServer(async (request, response) => {
      const seen = await read(request);
      if (request.headers[roundHeader] === String(this.#round)) this.seen.push(seen);
      const answer = this.#handlers.get(`${seen.method} ${seen.path}`)?.(seen) ?? problem('not_found');
      if (answer === 'never') return;
      if (answer === 'hang up') return void request.socket.destroy();
      const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(text);
    }).listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.#resolveAddresses();
  }

  /** `on('GET /v1/staff/me', …)`; a later one replaces an earlier. */
  on(route: string, answer: Answer | Handler): void {
    this.#handlers.set(route, typeof answer === 'function' ? answer : () => answer);
  }

  /** Begins a test: nothing has been asked yet. */
  forget(): void {
    this.#round += 1;
    this.seen.length = 0;
  }

  requests(route: string): SeenRequest[] {
    return this.seen.filter(({ method, path }) => `${method} ${path}` === route);
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
    if (this.#server) await once(this.#server, 'close');
  }

  /** A browser resolves `/v1/…` against the page's address; Node's fetch has no page. */
  #resolveAddresses(): void {
    const fromNode = globalThis.fetch;
    globalThis.fetch = (address, init) => {
      const headers = new Headers(init?.headers);
      headers.set(roundHeader, String(this.#round));
      return fromNode(new URL(String(address), this.#url), { ...init, headers });
    };
  }
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://desk');
  return {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: request.headers,
    body: /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(text) : text || undefined,
  };
}

/** A problem document as the API writes it. */
export function problem(code: ErrorCode, more: Partial<Problem> = {}): Answer {
  const { status, words } = errorCodes[code];
  const json = { type: 'about:blank', title: words['zh-CN'], status, code, requestId: 'req-42', ...more };
  return { status, json };
}
