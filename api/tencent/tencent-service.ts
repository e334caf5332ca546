import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { malformedAnswer, readTencentFault, type TencentFault, tooSlow } from './tencent-faults';

export interface TencentSettings {
  secretId: string;
  secretKey: string;
  /** Not every service has regions. */
  region?: string;
  /** `https://ocr.example.com`; the service's own when absent. Its first label is signed as the service's name. */
  endpoint?: string | undefined;
}

interface TencentServiceOptions extends TencentSettings {
  /** `ocr.tencentcloudapi.com` */
  host: string;
  version: string;
  log: Logger;
  /** Milliseconds for one question, a second try included. */
  budgetMs: number;
}

interface Question<Answer> {
  action: string;
  parameters: object;
  /** What must not happen twice is asked once, whatever goes wrong. */
  once?: true;
  /** What the answer says; `undefined` when it is not of the documented shape. */
  read(body: unknown): Answer | TencentFault | undefined;
}

export interface TencentService {
  /** Never throws and never takes longer than the budget. What passes is asked once more, unless it is to be asked `once`. */
  ask<Answer extends object>(question: Question<Answer>): Promise<Answer | TencentFault>;
  close(): void;
}

export function isFault(outcome: object): outcome is TencentFault {
  return 'passing' in outcome;
}

/** A limit per second is over soon; some spread, lest those that were refused together come back together. */
const pauseMs = () => 150 + Math.random() * 200;

/** A service of Tencent Cloud, asked through its SDK within a budget of time. */
export function openTencentService(options: TencentServiceOptions): TencentService {
  const { log, budgetMs } = options;
  const { client, agent } = openClient(options);

  async function askOnce<Answer extends object>(
    { action, parameters, read }: Question<Answer>,
    signal: AbortSignal,
  ): Promise<Answer | TencentFault> {
    try {
      return read(await client.request(action, parameters, { signal })) ?? malformedAnswer;
    } catch (error) {
      return signal.aborted ? tooSlow : readTencentFault(error);
    }
  }

  return {
    async ask(question) {
      const signal = AbortSignal.timeout(budgetMs);
      const outcome = await askOnce(question, signal);
      if (!isFault(outcome) || !outcome.passing || question.once) return outcome;
      const { reason, requestId } = outcome;
      log.warn({ action: question.action, reason, providerRequest: requestId }, 'Tencent Cloud: asked again');
      await pause(pauseMs(), undefined, { signal }).catch(() => undefined);
      return askOnce(question, signal);
    },
    close: () => agent.destroy(),
  };
}

/** One client whose connections stay open: a new handshake for each question would eat into its time. */
function openClient({ secretId, secretKey, region, endpoint, host, version }: TencentServiceOptions) {
  const address = endpoint ? new URL(endpoint) : { protocol: 'https:', host };
  const agent = address.protocol === 'http:' ? new HttpAgent({ keepAlive: true }) : new HttpsAgent({ keepAlive: true });
  const client = new CommonClient(host, version, {
    credential: { secretId, secretKey },
    region,
    profile: { httpProfile: { protocol: `${address.protocol}//`, endpoint: address.host, agent } },
  });
  return { client, agent };
}
