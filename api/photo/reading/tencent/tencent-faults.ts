import { z } from 'zod';
import type { PhotoSign, SeenPhoto } from '../../../../domain/photo/judge-photo';

/**
 * Why there is no answer.
 *
 * `seen`: the service looked, and this is what its refusal says of the picture. `passing`: worth asking once more.
 */
export interface TencentFault {
  /** For the log: a code of the service, an HTTP status or an errno, never a message, which may quote the answer. */
  reason: string;
  /** By this the service finds the request in its own log. */
  requestId: string | undefined;
  seen?: SeenPhoto;
  passing: boolean;
}

const sees = (shows: SeenPhoto['shows'], ...signs: PhotoSign[]): SeenPhoto => ({ shows, signs, reading: {} });

/** The codes that speak of the picture. All others are about the account, the service or what was sent. */
const pictureCodes: Readonly<Record<string, SeenPhoto>> = {
  'FailedOperation.ImageNoIdCard': sees('other'),
  'FailedOperation.ImageNoSpecifiedCard': sees('other'),
  'FailedOperation.ImageBlur': sees('unknown', 'blurred'),
  'FailedOperation.IdCardTooSmall': sees('unknown', 'too_small'),
  /** Two cards of one side. */
  'FailedOperation.MultiCardError': sees('unknown'),
  /** Number or name could not be made out, or cannot be right. */
  'FailedOperation.IdCardInfoIllegal': sees('unknown'),
  'FailedOperation.ImageNoText': sees('unknown'),
  'FailedOperation.OcrFailed': sees('unknown'),
};

/** Codes that may be gone a moment later, the more particular ones that begin with them included. */
const passingCodes = [
  'RequestLimitExceeded',
  'InternalError',
  'FailedOperation.EngineRecognizeTimeout',
  'FailedOperation.UnKnowError',
];

/**
 * What the SDK throws: `code` where the service refused, `httpCode` where something before it did, else neither. What
 * does not look like a code or an id is left out, for both go to the log.
 */
const thrown = z.object({
  code: z
    .string()
    .regex(/^[A-Za-z.]{1,80}$/)
    .optional()
    .catch(undefined),
  httpCode: z.number().optional().catch(undefined),
  requestId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional()
    .catch(undefined),
  message: z.string().catch(''),
});

/** The SDK keeps of a broken connection only its words. */
const brokenConnection = /^request to .* failed, reason: (?:.*\b(E[A-Z]{4,})\b)?/;

/** Reads what the SDK threw. */
export function readTencentFault(error: unknown): TencentFault {
  const { code, httpCode, requestId, message } = thrown.parse(error);
  if (code) {
    const passing = passingCodes.some((prefix) => code === prefix || code.startsWith(`${prefix}.`));
    return { reason: code, requestId, seen: pictureCodes[code], passing };
  }
  if (httpCode) return { reason: `HTTP ${httpCode}`, requestId, passing: httpCode >= 500 };
  const broken = brokenConnection.exec(message);
  return { reason: broken ? (broken[1] ?? 'connection') : 'malformed answer', requestId, passing: broken !== null };
}
