import { createHmac } from 'node:crypto';

interface Signing {
  body: string;
  /** The newest first; two while one takes the other's place. */
  secrets: readonly string[];
  at: Date;
}

/** The headers by which a receiver knows that a webhook is ours, unaltered and fresh; `webhook-document.ts` tells how it checks them. */
export function signWebhook({ body, secrets, at }: Signing): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex'));
  return { 'X-Shiming-Timestamp': timestamp, 'X-Shiming-Signature': signatures.join(',') };
}
