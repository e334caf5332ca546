import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ocr } from 'tencentcloud-sdk-nodejs-ocr';
import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { Refusal } from '../../../http/refusal';
import { type PhotoReader, readingBudgetMs } from '../photo-reader';
import { readTencentAnswer } from './tencent-answer';
import { readTencentFault, type TencentFault } from './tencent-faults';

export interface TencentSettings {
  secretId: string;
  secretKey: string;
  region: string;
  /** `https://ocr.example.com`; the service's own when absent. Its first label is signed as the service's name. */
  endpoint?: string;
}

interface TencentReaderOptions extends TencentSettings {
  log: Logger;
  /** For one photo, a second try included. */
  budgetMs?: number;
}

/** The service's limit for a picture in base64 has been 7 and is 10 MB. Even one of pure noise, as we store them, has 5.6. */
const mostBase64 = 7_000_000;
/** 20 requests a second is what an account is given: more than these could not be answered within the budget. */
const mostUnderWay = 50;
/** A limit per second is over soon; some spread, lest those that were refused together come back together. */
const pauseMs = () => 150 + Math.random() * 200;

/**
 * `EnableRecognitionRectify` is off: it mends number, birth date and sex by one another, so that a misread number would
 * pass its check digit. Nothing is guessed here; what is misread is dropped.
 */
const request = {
  EnableRecognitionRectify: false,
  Config: JSON.stringify({
    CopyWarn: true,
    BorderCheckWarn: true,
    ReshootWarn: true,
    DetectPsWarn: true,
    TempIdWarn: true,
    InvalidDateWarn: true,
    ReflectWarn: true,
    Quality: true,
  }),
};

/** What the service reads for certain. It publishes no list, and the extensions are where readers drop and swap. */
const common = /^[\u4E00-\u9FFF〇·]$/u;

/**
 * Reads photos with Tencent Cloud's IDCardOCR: the pictures leave the house, and each look costs one call.
 *
 * The side is not sent: the service then tells it by itself, so that a wrong side needs no second call. Whatever fails,
 * the answer is `undefined` and the person goes on by hand: a limit reached or an unpaid bill is not their affair, and
 * must not make them send the photo again.
 */
export function createTencentReader(options: TencentReaderOptions): PhotoReader {
  const { log, budgetMs = readingBudgetMs } = options;
  const { client, agent } = openClient(options);
  let underWay = 0;

  async function ask(jpeg: string, side: PhotoSide, signal: AbortSignal): Promise<SeenPhoto | TencentFault> {
    try {
      const body = await client.request('IDCardOCR', { ...request, ImageBase64: jpeg }, { signal });
      const seen = readTencentAnswer(body, side);
      return seen ?? { reason: 'malformed answer', requestId: undefined, passing: false };
    } catch (error) {
      if (signal.aborted) return { reason: 'too slow', requestId: undefined, passing: false };
      const fault = readTencentFault(error);
      return fault.seen ?? fault;
    }
  }

  async function look(jpeg: string, side: PhotoSide): Promise<SeenPhoto | undefined> {
    const signal = AbortSignal.timeout(budgetMs);
    let outcome = await ask(jpeg, side, signal);
    if ('passing' in outcome && outcome.passing) {
      log.warn({ reason: outcome.reason, providerRequest: outcome.requestId }, 'reading: asked the service again');
      await pause(pauseMs(), undefined, { signal }).catch(() => undefined);
      outcome = await ask(jpeg, side, signal);
    }
    if ('shows' in outcome) return outcome;
    log.error({ reason: outcome.reason, providerRequest: outcome.requestId }, 'reading: the service gave no answer');
    return undefined;
  }

  return {
    name: 'tencent-idcardocr-2018-11-19',
    where: 'third-party',
    async read(jpeg, side) {
      if (underWay >= mostUnderWay) throw new Refusal('busy', { headers: { 'Retry-After': '3' } });
      const base64 = jpeg.toString('base64');
      if (base64.length > mostBase64) {
        log.error({ bytes: jpeg.length }, 'reading: the photo is larger than the service takes');
        return undefined;
      }
      underWay += 1;
      try {
        return await look(base64, side);
      } finally {
        underWay -= 1;
      }
    },
    canRead: (character) => common.test(character),
    async close() {
      agent.destroy();
    },
  };
}

/** One client whose connections stay open: a new handshake for each photo would eat into its time. */
function openClient({ secretId, secretKey, region, endpoint }: TencentSettings) {
  const { protocol, host } = endpoint ? new URL(endpoint) : { protocol: 'https:', host: undefined };
  const agent = protocol === 'http:' ? new HttpAgent({ keepAlive: true }) : new HttpsAgent({ keepAlive: true });
  const client = new ocr.v20181119.Client({
    credential: { secretId, secretKey },
    region,
    profile: { httpProfile: { protocol: `${protocol}//`, endpoint: host, agent } },
  });
  return { client, agent };
}
