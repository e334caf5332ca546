import { z } from 'zod';

/** Why there is no answer. */
export interface TencentFault {
  /** For the log: a code of the service, an HTTP status or an errno, never a message, which may quote the answer. */
  reason: string;
  /** By this the service finds the request in its own log. */
  requestId?: string | undefined;
  /** Worth asking once more. */
  passing: boolean;
  /** The service itself says so, and `reason` is its code: nothing was done. */
  isRefusal?: true;
}

export const malformedAnswer: TencentFault = { reason: 'malformed answer', passing: false };
export const tooSlow: TencentFault = { reason: 'too slow', passing: false };

/** Codes that may be gone a moment later, the more particular ones that begin with them included. */
const passingCodes = [
  'RequestLimitExceeded',
  'InternalError',
  'FailedOperation.EngineRecognizeTimeout',
  /** Each service spells it in its own way. */
  'FailedOperation.UnKnowError',
  'FailedOperation.UnKnown',
];

/** What does not look like an id is left out, for ids go to the log. */
export const requestId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .optional()
  .catch(undefined);

/**
 * What the SDK throws: `code` where the service refused, `httpCode` where something before it did, else neither. What
 * does not look like a code is left out as well.
 */
const thrown = z.object({
  code: z
    .string()
    .regex(/^[A-Za-z.]{1,80}$/)
    .optional()
    .catch(undefined),
  httpCode: z.number().optional().catch(undefined),
  requestId,
  message: z.string().catch(''),
});

/** The SDK keeps of a broken connection only its words. */
const brokenConnection = /^request to .* failed, reason: (?:.*\b(E[A-Z_]{4,})\b)?/;

/** Reads what the SDK threw. */
export function readTencentFault(error: unknown): TencentFault {
  const { code, httpCode, message, ...known } = thrown.parse(error);
  if (code) {
    const passing = passingCodes.some((prefix) => code === prefix || code.startsWith(`${prefix}.`));
    return { ...known, reason: code, passing, isRefusal: true };
  }
  if (httpCode) return { ...known, reason: `HTTP ${httpCode}`, passing: httpCode >= 500 };
  const broken = brokenConnection.exec(message);
  if (!broken) return { ...known, ...malformedAnswer };
  return { ...known, reason: broken[1] ?? 'connection', passing: true };
}
