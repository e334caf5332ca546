import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { addressNotAllowed, isPublicAddress, lookupPublic } from './public-address';

export interface Webhook {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Port: how a receiver is told. */
export interface WebhookSender {
  /** Why it was not taken, as a code; `undefined` where it was. Never throws. */
  send(webhook: Webhook): Promise<string | undefined>;
}

interface SenderOptions {
  /** Whether this machine and closed networks may be called too: only in the sandbox. */
  anywhere: boolean;
  /** For one call, from the name's lookup to the answer's status. */
  budgetMs?: number;
}

const defaultBudgetMs = 5_000;
/** As long as its column. */
const longestFault = 32;

/** Tells receivers over HTTP. Any 2xx takes it; a redirect is followed nowhere, for it was not checked where it leads. */
export function createWebhookSender({ anywhere, budgetMs = defaultBudgetMs }: SenderOptions): WebhookSender {
  return {
    async send(webhook) {
      const url = new URL(webhook.url);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // An address in the place of a name is never looked up.
      if (!anywhere && isIP(host) !== 0 && !isPublicAddress(host)) return addressNotAllowed;
      const signal = AbortSignal.timeout(budgetMs);
      try {
        const status = await post(url, webhook, signal, anywhere);
        return status >= 200 && status < 300 ? undefined : `HTTP ${status}`;
      } catch (error) {
        return signal.aborted ? 'timeout' : faultOf(error);
      }
    },
  };
}

function post(
  url: URL,
  { headers, body }: Omit<Webhook, 'url'>,
  signal: AbortSignal,
  anywhere: boolean,
): Promise<number> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
      // A connection of its own: one that is kept may be closed by the other end just now, which is no fault of the receiver.
      agent: false,
      signal,
      ...(!anywhere && { lookup: lookupPublic }),
    });
    sent.on('response', (response: IncomingMessage) => {
      // Of what it says only the status counts; the rest is let go, for no longer than the budget.
      response.on('error', () => undefined).resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function faultOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^\w+$/.test(code) ? code.slice(0, longestFault) : 'connection';
}
