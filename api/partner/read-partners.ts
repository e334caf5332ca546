import type { Partner, WebhookDeliveryList } from '../../domain/contract/partner';
import type { DeliveryStatus } from '../../domain/partner/deliveries';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import { listKeys } from './key-store';
import { findPartner, listPartners, type PartnerRow } from './partner-store';
import { presentPartner } from './present-partner';
import { countByStatus, listDeliveries, listEventsAfter } from './webhook/delivery-store';
import { findEndpointOf, listEndpointsOf } from './webhook/endpoint-store';
import { presentDelivery, presentEvent } from './webhook/present-event';

const deliveriesPage = 50;
const eventsPage = 100;

type Reading = Pick<Deps, 'db' | 'sessionClock'>;

export async function readPartners(deps: Reading): Promise<{ partners: Partner[] }> {
  return { partners: await present(deps, await listPartners(deps.db)) };
}

/** Refuses with `not_found`. */
export async function readPartner(deps: Reading, id: string): Promise<Partner> {
  const row = await findPartner(deps.db, id);
  assertThat(row, 'not_found');
  const [partner] = await present(deps, [row]);
  assertThat(partner, 'not_found');
  return partner;
}

async function present({ db, sessionClock }: Reading, partners: PartnerRow[]): Promise<Partner[]> {
  const ids = partners.map(({ id }) => id);
  const keys = await listKeys(db, ids);
  const endpoints = await listEndpointsOf(db, ids);
  const counts = await countByStatus(
    db,
    endpoints.map(({ id }) => id),
  );
  return partners.map((partner) => {
    const endpoint = endpoints.find(({ partner_id }) => partner_id === partner.id);
    return presentPartner({
      partner,
      keys: keys.filter(({ partner_id }) => partner_id === partner.id),
      endpoint,
      counted: (status) => counts.find((one) => one.endpoint_id === endpoint?.id && one.status === status)?.count ?? 0,
      now: sessionClock.now(),
    });
  });
}

interface Page {
  before: number | undefined;
  status: DeliveryStatus | undefined;
}

/** What a partner's endpoint was told, newest first. Refuses with `not_found`. */
export async function readDeliveries({ db }: Reading, partnerId: string, page: Page): Promise<WebhookDeliveryList> {
  assertThat(await findPartner(db, partnerId), 'not_found');
  const endpoint = await findEndpointOf(db, partnerId);
  const rows = endpoint ? await listDeliveries(db, endpoint.id, page, deliveriesPage) : [];
  const last = rows.at(-1);
  return {
    deliveries: rows.map(presentDelivery),
    next: rows.length === deliveriesPage && last ? String(last.sequence) : null,
  };
}

/** What a partner was to be told after a number, for one that missed it. */
export async function readEvents({ db }: Pick<Deps, 'db'>, partnerId: string, after: number) {
  const endpoint = await findEndpointOf(db, partnerId);
  const rows = endpoint ? await listEventsAfter(db, endpoint.id, after, eventsPage) : [];
  return { events: rows.map(presentEvent) };
}
