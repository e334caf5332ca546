import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { toColumn } from '../../api/database/time';
import { inTransaction } from '../../api/database/transaction';
import { announceChange } from '../../api/partner/webhook/announce-change';
import { deliverWebhooks } from '../../api/partner/webhook/deliver-webhooks';
import type {
  Partner,
  PartnerWithKey,
  PartnerWithSecret,
  WebhookDelivery,
  WebhookDeliveryList,
} from '../../domain/contract/partner';
import type { PartnerEvent } from '../../domain/partner/partner-events';
import { type PartnerScope, partnerScopes } from '../../domain/partner/scopes';
import type { TestApi } from './api';
import type { Client, Reply } from './api-client';

const json = { 'Content-Type': 'application/json' };

/** PUT with a body, as the desk sends it. */
export function put<T>(who: Client, path: string, body: unknown): Promise<Reply<T>> {
  return who.send('PUT', path, { headers: json, body: JSON.stringify(body) });
}

function expectOk<T>({ status, body }: Reply<T>): T {
  if (status >= 300) throw new Error(`A partner could not be set up: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** A service that no other test knows. */
export async function makePartner(admin: Client): Promise<Partner> {
  return expectOk(await admin.post<Partner>('/v1/partners', { name: `service ${randomUUID().slice(0, 13)}` }));
}

export async function makeKey(
  admin: Client,
  partner: Pick<Partner, 'id'>,
  scopes: readonly PartnerScope[] = partnerScopes,
): Promise<string> {
  return expectOk(await admin.post<PartnerWithKey>(`/v1/partners/${partner.id}/keys`, { scopes })).key;
}

/** A service that is told of changes at this address. */
export async function makeTold(admin: Client, url: string): Promise<{ partner: Partner; secret: string }> {
  const { id } = await makePartner(admin);
  const { partner, secret } = expectOk(await put<PartnerWithSecret>(admin, `/v1/partners/${id}/endpoint`, { url }));
  if (secret === null) throw new Error('There is no secret');
  return { partner, secret };
}

/** An account without anything, by its id and the host's. */
export async function makeAccount(api: TestApi): Promise<{ id: string; hostId: string }> {
  const [id, hostId] = [uuidv7(), `host-${randomUUID()}`];
  await api.deps.db('accounts').insert({ id, host_id: hostId, nickname: hostId, created_at: toColumn(new Date()) });
  return { id, hostId };
}

/** Something happens to an account, in a transaction of its own. */
export async function announce(api: TestApi, accountId: string, type: PartnerEvent): Promise<void> {
  await inTransaction(api.deps.db, (trx) => announceChange(trx, api.deps, accountId, type));
}

/** The same, and when this ends whoever could be told of it was. */
export async function happen(api: TestApi, accountId: string, ...types: PartnerEvent[]): Promise<void> {
  for (const type of types) {
    await announce(api, accountId, type);
    await api.deps.afterwards.settled();
  }
}

/** What the due work does. */
export async function deliver(api: TestApi): Promise<void> {
  await deliverWebhooks(api.deps);
}

export async function readPartner(admin: Client, { id }: Pick<Partner, 'id'>): Promise<Partner> {
  const { partners } = expectOk(await admin.get<{ partners: Partner[] }>('/v1/partners'));
  const found = partners.find((partner) => partner.id === id);
  if (!found) throw new Error('There is no such partner');
  return found;
}

/** What a partner was told, newest first. */
export async function deliveriesOf(admin: Client, { id }: Pick<Partner, 'id'>, query = ''): Promise<WebhookDelivery[]> {
  return expectOk(await admin.get<WebhookDeliveryList>(`/v1/partners/${id}/deliveries${query}`)).deliveries;
}
