import type { WebhookSender } from '../partner/webhook/webhook-sender';
import type { Metrics } from './metrics';

/** A sender whose webhooks are timed and counted. */
export function measureWebhooks(sender: WebhookSender, metrics: Metrics): WebhookSender {
  return {
    async send(webhook) {
      const started = performance.now();
      const fault = await sender.send(webhook);
      metrics.partnerTold(fault === undefined ? 'taken' : 'not-taken', (performance.now() - started) / 1000);
      return fault;
    },
  };
}
