import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { exchange } from '../../http/exchange';
import { type Host, hostBudgetMs } from '../host';
import { contact, hostFacts } from '../host-schema';
import { signRequest } from './sign-request';

export interface HttpHostSettings {
  /** Where the host's addresses begin, without a `/` at the end. */
  url: string;
  keyId: string;
  key: Uint8Array;
}

interface HttpHostOptions extends HttpHostSettings {
  log: Logger;
  /** For one account, a second try included. */
  budgetMs?: number;
}

/** Why there is no answer. */
interface Fault {
  /** For the log: a status or an errno, never a message, which may quote the answer. */
  reason: string;
  /** Of an answer that is not as agreed: where. */
  fields?: string[];
  /** Worth asking once more. */
  passing: boolean;
}

export const standingPath = '/v1/accounts/standing';
export const contactPath = '/v1/accounts/contact';

/** A first try that hangs leaves time for a second. */
const firstTryShare = 0.6;
const pauseMs = () => 50 + Math.random() * 150;

/** Asks the super-app over HTTP as `host-contract.ts` agrees. The account stands in the body, which no proxy logs. */
export function createHttpHost({ url, keyId, key, log, budgetMs = hostBudgetMs }: HttpHostOptions): Host {
  async function askOnce<S extends z.ZodType>(asked: Question<S>, withinMs: number): Promise<z.output<S> | Fault> {
    const { address, body, schema } = asked;
    // Signed by the machine's clock, which the host's agrees with.
    const signed = signRequest({ method: 'POST', path: address.pathname, body, keyId, key, at: new Date() });
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json', ...signed };
    const answer = await exchange(address, { method: 'POST', headers, body }, withinMs);
    if ('broken' in answer) return { reason: answer.broken, passing: true };
    if (answer.status === 200) return readAnswer(answer.body, schema);
    return { reason: `HTTP ${answer.status}`, passing: answer.status >= 500 };
  }

  async function askAbout<S extends z.ZodType<object>>(
    hostId: string,
    path: string,
    schema: S,
  ): Promise<z.output<S> | 'unreachable'> {
    const until = performance.now() + budgetMs;
    const asked = { address: new URL(url + path), body: JSON.stringify({ hostId }), schema };
    const first = await askOnce(asked, budgetMs * firstTryShare);
    if (!isFault(first)) return first;
    const answer = first.passing ? await pause(pauseMs()).then(() => askOnce(asked, until - performance.now())) : first;
    if (!isFault(answer)) return answer;
    log.error({ reason: answer.reason, fields: answer.fields }, 'host: the super-app gave no answer');
    return 'unreachable';
  }

  return {
    name: 'http',
    ask: (hostId) => askAbout(hostId, standingPath, hostFacts),
    contact: (hostId) => askAbout(hostId, contactPath, contact),
  };
}

interface Question<S extends z.ZodType> {
  address: URL;
  body: string;
  schema: S;
}

function isFault(outcome: unknown): outcome is Fault {
  return typeof outcome === 'object' && outcome !== null && 'passing' in outcome;
}

/** What the host says; what is not of the agreed shape might mean anything, so that it is no answer. */
function readAnswer<S extends z.ZodType>(body: unknown, schema: S): z.output<S> | Fault {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.')).slice(0, 10);
  return { reason: 'malformed answer', fields, passing: false };
}
