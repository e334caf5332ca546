import { isoFromColumn } from '../../database/time';
import type { OutboxRow } from './outbox-store';

/** What the sandbox would have sent, to whoever tries the product. */
export function presentSent({ id, host_id, channel, message, sent_at }: OutboxRow) {
  return { ...JSON.parse(message), id, account: host_id, channel, sentAt: isoFromColumn(sent_at) };
}
