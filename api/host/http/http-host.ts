import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { HostFacts } from '../../../domain/host/host-facts';
import { type Host, hostBudgetMs } from '../host';
import { hostFacts } from '../host-schema';
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

/** A first try that hangs leaves time for a second. */
const firstTryShare = 0.6;
const pauseMs = () => 50 + Math.random() * 150;
/** A whole answer is some kilobytes. */
const mostBytes = 256 * 1024;

/** Asks the super-app over HTTP as `host-contract.ts` agrees. The account stands in the body, which no proxy logs. */
export function createHttpHost({ url, keyId, key, log, budgetMs = hostBudgetMs }: HttpHostOptions): Host {
  const address = new URL(url + standingPath);

  async function askOnce(body: string, withinMs: number): Promise<HostFacts | Fault> {
    const signal = AbortSignal.timeout(Math.max(0, Math.floor(withinMs)));
    // Signed by the machine's clock, which the host's agrees with.
    const signed = signRequest({ method: 'POST', path: address.pathname, body, keyId, key, at: new Date() });
    try {
      const headers = { 'Content-Type': 'application/json', Accept: 'application/json', ...signed };
      const response = await fetch(address, { method: 'POST', headers, body, redirect: 'manual', signal });
      if (response.status === 200) return readAnswer(await readBody(response));
      await response.body?.cancel();
      return { reason: `HTTP ${response.status}`, passing: response.status >= 500 };
    } catch (error) {
      return signal.aborted ? { reason: 'too slow', passing: true } : { reason: errnoOf(error), passing: true };
    }
  }

  return {
    name: 'http',
    async ask(hostId) {
      const until = performance.now() + budgetMs;
      const body = JSON.stringify({ hostId });
      const first = await askOnce(body, budgetMs * firstTryShare);
      if (!isFault(first)) return first;
      const answer = first.passing
        ? await pause(pauseMs()).then(() => askOnce(body, until - performance.now()))
        : first;
      if (!isFault(answer)) return answer;
      log.error({ reason: answer.reason, fields: answer.fields }, 'host: the super-app gave no answer');
      return 'unreachable';
    },
  };
}

function isFault(outcome: HostFacts | Fault): outcome is Fault {
  return 'passing' in outcome;
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes) return '';
  }
  return Buffer.concat(chunks).toString();
}

/** What the host says; what is not of the agreed shape might mean anything, so that it is no answer. */
function readAnswer(text: string): HostFacts | Fault {
  const parsed = hostFacts.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.')).slice(0, 10);
  return { reason: 'malformed answer', fields, passing: false };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch` hides why a connection failed in the cause of what it throws. */
function errnoOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' && /^[A-Z_]{1,40}$/.test(cause.code) ? cause.code : 'connection';
}
