import type { PartnerEventBody, WebhookDelivery } from '../../../domain/contract/partner';
import { isoFromColumn } from '../../database/time';
import type { EventRow } from './delivery-store';

/** An event as its partner is told of it. */
export function presentEvent(row: EventRow): PartnerEventBody {
  return {
    id: row.change_id,
    sequence: row.sequence,
    type: row.type,
    at: isoFromColumn(row.at),
    hostId: row.host_id,
    state: row.state === null ? null : JSON.parse(row.state),
  };
}

/** An event as the administrator sees it: not whose it is. */
export function presentDelivery(row: EventRow): WebhookDelivery {
  return {
    id: row.change_id,
    sequence: row.sequence,
    type: row.type,
    at: isoFromColumn(row.at),
    status: row.status,
    tries: row.tries,
    triedAt: row.tried_at && isoFromColumn(row.tried_at),
    fault: row.fault,
  };
}
