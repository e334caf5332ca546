import type { Partner, PartnerKey, WebhookEndpoint } from '../../domain/contract/partner';
import type { DeliveryStatus } from '../../domain/partner/deliveries';
import { fromColumn, isoFromColumn } from '../database/time';
import type { PartnerKeyRow } from './key-store';
import type { PartnerRow } from './partner-store';
import type { EndpointRow } from './webhook/endpoint-store';

export interface KnownPartner {
  partner: PartnerRow;
  keys: PartnerKeyRow[];
  endpoint: EndpointRow | undefined;
  counted(status: DeliveryStatus): number;
  /** By the machine's clock. */
  now: Date;
}

export function presentPartner({ partner, keys, endpoint, ...known }: KnownPartner): Partner {
  return {
    id: partner.id,
    name: partner.name,
    createdAt: isoFromColumn(partner.created_at),
    keys: keys.map(presentKey),
    endpoint: endpoint ? presentEndpoint(endpoint, known) : null,
  };
}

function presentKey(row: PartnerKeyRow): PartnerKey {
  return {
    id: row.id,
    hint: row.hint,
    scopes: JSON.parse(row.scopes),
    createdAt: isoFromColumn(row.created_at),
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at && isoFromColumn(row.revoked_at),
  };
}

function presentEndpoint(row: EndpointRow, { counted, now }: Pick<KnownPartner, 'counted' | 'now'>): WebhookEndpoint {
  const { paused_at, work_at, old_secret_until } = row;
  return {
    url: row.url,
    paused: paused_at !== null,
    lastSequence: row.last_sequence,
    waiting: counted('waiting'),
    dead: counted('dead'),
    nextTryAt: paused_at === null && work_at !== null ? isoFromColumn(work_at) : null,
    oldSecretUntil: old_secret_until && fromColumn(old_secret_until) > now ? isoFromColumn(old_secret_until) : null,
  };
}
