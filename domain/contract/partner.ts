import type { CivilDate } from '../calendar/civil-date';
import type { AccountState } from '../partner/account-state';
import type { DeliveryStatus } from '../partner/deliveries';
import type { PartnerEvent } from '../partner/partner-events';
import type { PartnerScope } from '../partner/scopes';
import type { Instant } from './instant';

/** GET /v1/partner/accounts/:hostId/real-name */
export type PartnerAccountState = AccountState;

/** The body of a webhook, and each of GET /v1/partner/events. */
export interface PartnerEventBody {
  /** The same however often it arrives: what was seen already is passed over. */
  id: string;
  /** Counts an endpoint's events from 1, without gaps. */
  sequence: number;
  type: PartnerEvent;
  at: Instant;
  /** `null` in a test. */
  hostId: string | null;
  /** As it was once this had happened; `null` in a test. */
  state: AccountState | null;
}

/** GET /v1/partner/events */
export interface PartnerEventList {
  events: PartnerEventBody[];
}

export interface PartnerKey {
  id: string;
  /** How it begins and ends; whole it is told once. */
  hint: string;
  scopes: PartnerScope[];
  createdAt: Instant;
  lastUsedOn: CivilDate | null;
  revokedAt: Instant | null;
}

export interface WebhookEndpoint {
  url: string;
  paused: boolean;
  /** The number of its newest event. */
  lastSequence: number;
  waiting: number;
  dead: number;
  /** When the event that waits longest is tried next; `null` where none waits, or it is paused. */
  nextTryAt: Instant | null;
  /** Until when requests are signed by the secret before as well. */
  oldSecretUntil: Instant | null;
}

/** Each of GET /v1/partners: a service of the super-app that asks and is told (R36). */
export interface Partner {
  id: string;
  name: string;
  createdAt: Instant;
  keys: PartnerKey[];
  endpoint: WebhookEndpoint | null;
}

export interface PartnerList {
  partners: Partner[];
}

/** POST /v1/partners/:id/keys: the key is told once. */
export interface PartnerWithKey {
  partner: Partner;
  key: string;
}

/** PUT /v1/partners/:id/endpoint, POST /v1/partners/:id/endpoint/secret: the secret is told once, `null` where it is the same still. */
export interface PartnerWithSecret {
  partner: Partner;
  secret: string | null;
}

export interface WebhookDelivery {
  id: string;
  sequence: number;
  type: PartnerEvent;
  at: Instant;
  status: DeliveryStatus;
  tries: number;
  triedAt: Instant | null;
  /** Why the last try failed: `HTTP 500`, `timeout`, `address_not_allowed`, `secret_damaged`, or the name of a connection's error. */
  fault: string | null;
}

/** GET /v1/partners/:id/deliveries, newest first. */
export interface WebhookDeliveryList {
  deliveries: WebhookDelivery[];
  next: string | null;
}

/** POST /v1/partners/:id/replays: one event, or all since a moment. */
export type ReplayInput = { sequence: number } | { since: Instant };

export interface Replay {
  /** How many will be delivered again. */
  replayed: number;
}
