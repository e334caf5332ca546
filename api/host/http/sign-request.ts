import { createHash, createHmac } from 'node:crypto';

interface Signing {
  method: string;
  /** As it is sent, query included. */
  path: string;
  body: string;
  keyId: string;
  key: Uint8Array;
  at: Date;
}

/** The headers by which the host knows that a request is ours, unaltered and fresh; `host-contract.ts` tells how it checks them. */
export function signRequest({ method, path, body, keyId, key, at }: Signing): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const text = [method, path, timestamp, bodyHash].join('\n');
  return {
    'Shiming-Key-Id': keyId,
    'Shiming-Timestamp': timestamp,
    'Shiming-Signature': createHmac('sha256', key).update(text).digest('hex'),
  };
}
