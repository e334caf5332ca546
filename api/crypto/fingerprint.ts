import { createHmac } from 'node:crypto';

/**
 * A keyed hash: finds a value without storing it. Keyed, because the ID numbers of a country are few enough to try
 * them all against a plain hash.
 */
export type Fingerprint = (
  purpose:
    | 'id-number'
    | 'idempotency-key'
    | 'request-body'
    | 'audit-row'
    | 'audit-seal'
    | 'recovery-code'
    | 'photo-mark'
    | 'claimed-account',
  value: string,
) => string;

/** HMAC-SHA-256 in hex (64 characters). The purpose keeps hashes of different things from being compared. */
export function createFingerprint(key: Buffer): Fingerprint {
  return (purpose, value) => createHmac('sha256', key).update(`${purpose}:${value}`).digest('hex');
}
