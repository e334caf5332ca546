import type { Logger } from 'pino';
import type { SeenPhoto } from '../../../../domain/photo/judge-photo';
import type { PhotoSide } from '../../../../domain/photo/photo-sides';
import { Refusal } from '../../../http/refusal';
import { isFault, openTencentService, type TencentSettings } from '../../../tencent/tencent-service';
import { type PhotoReader, readingBudgetMs } from '../photo-reader';
import { readTencentAnswer } from './tencent-answer';
import { seenInRefusal } from './tencent-refusals';

interface TencentReaderOptions extends TencentSettings {
  log: Logger;
  /** For one photo, a second try included. */
  budgetMs?: number;
}

/** The service's limit for a picture in base64 has been 7 and is 10 MB. Even one of pure noise, as we store them, has 5.6. */
const mostBase64 = 7_000_000;
/** 20 requests a second is what an account is given: more than these could not be answered within the budget. */
const mostUnderWay = 50;

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
export function createTencentReader({ log, ...options }: TencentReaderOptions): PhotoReader {
  const version = '2018-11-19';
  const budgetMs = options.budgetMs ?? readingBudgetMs;
  const service = openTencentService({ ...options, host: 'ocr.tencentcloudapi.com', version, log, budgetMs });
  let underWay = 0;

  async function look(jpeg: string, side: PhotoSide): Promise<SeenPhoto | undefined> {
    const outcome = await service.ask({
      action: 'IDCardOCR',
      parameters: { ...request, ImageBase64: jpeg },
      read: (body) => readTencentAnswer(body, side),
    });
    if (!isFault(outcome)) return outcome;
    const { reason, requestId } = outcome;
    const seen = seenInRefusal(reason);
    if (!seen) log.error({ reason, providerRequest: requestId }, 'reading: the service gave no answer');
    return seen;
  }

  return {
    name: `tencent-idcardocr-${version}`,
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
      service.close();
    },
  };
}
