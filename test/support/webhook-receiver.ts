import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PartnerEventBody } from '../../domain/contract/partner';

/** What a receiver answers: a status, a redirect, nothing, or an end of the connection. */
export type ReceiverAnswer = number | { location: string } | 'hang' | 'hang up';

export interface Received {
  event: PartnerEventBody;
  body: string;
  timestamp: string;
  /** As many as there are secrets in force. */
  signatures: string[];
}

export interface WebhookReceiver {
  url: string;
  /** Everything that arrived, taken or not, in order. */
  received: Received[];
  /** The answers from now on; the last one repeats. */
  answer(...answers: ReceiverAnswer[]): void;
  /** Decides by what arrived. */
  answerBy(choose: (event: PartnerEventBody) => ReceiverAnswer): void;
  stop(): Promise<void>;
}

/** The signature that the docs tell of, written apart from the product so that the two check each other. */
export function webhookSignature(secret: string, { timestamp, body }: Pick<Received, 'timestamp' | 'body'>): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

/** A partner's server over real HTTP. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  let choose: (event: PartnerEventBody) => ReceiverAnswer = () => 204;
  const server = createServer(async (request, response) => {
    const seen = await read(request);
    received.push(seen);
    respond(response, choose(seen.event));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/shiming`,
    received,
    answer(...answers) {
      choose = () => (answers.length > 1 ? answers.shift() : answers[0]) ?? 204;
    },
    answerBy(chosen) {
      choose = chosen;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<Received> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const headerOf = (name: string) => String(request.headers[name] ?? '');
  return {
    event: JSON.parse(body),
    body,
    timestamp: headerOf('x-shiming-timestamp'),
    signatures: headerOf('x-shiming-signature').split(','),
  };
}

function respond(response: ServerResponse, answer: ReceiverAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'hang up') return void response.destroy();
  if (typeof answer === 'number') return void response.writeHead(answer).end('thanks');
  response.writeHead(307, answer).end();
}
