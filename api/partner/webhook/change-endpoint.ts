import { v7 as uuidv7 } from 'uuid';
import { oldSecretUntil } from '../../../domain/partner/deliveries';
import { createToken } from '../../crypto/token';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { assertThat, invalidInput } from '../../http/refusal';
import type { StaffMember } from '../../http/who';
import { changePartner } from '../change-partner';
import { waitAnew } from './delivery-store';
import { insertEndpoint, lockEndpointOf, updateEndpoint } from './endpoint-store';
import { openSecret, sealOldSecret, sealSecret } from './secret-seal';
import { isWebhookUrl } from './webhook-url';

/**
 * Where a partner is told of changes from now on. The first address comes with a secret, which is told once; another one keeps the secret,
 * the numbers and what waits. Refuses with `invalid_input`.
 */
export async function setEndpoint(
  deps: Deps,
  partnerId: string,
  url: string,
  admin: StaffMember,
): Promise<{ secret: string | null }> {
  if (!isWebhookUrl(url, { sandbox: deps.sandbox !== undefined })) {
    throw invalidInput([{ path: 'url', code: 'webhook_url' }]);
  }
  const created: { secret: string | null } = { secret: null };
  await changePartner(deps, { id: partnerId, admin }, async (trx) => {
    const known = await lockEndpointOf(trx, partnerId);
    if (known?.url === url) return undefined;
    const done = { action: 'partner.endpoint', reason: new URL(url).origin } as const;
    if (known) {
      await updateEndpoint(trx, known.id, { url });
      return done;
    }
    const [id, now] = [uuidv7(), toColumn(deps.clock.now())];
    created.secret = createToken('webhook');
    await insertEndpoint(trx, {
      id,
      partner_id: partnerId,
      url,
      secret_sealed: sealSecret(deps.cipher, id, created.secret) ?? '',
      old_secret_sealed: null,
      old_secret_until: null,
      created_at: now,
      paused_at: null,
      last_sequence: 0,
      work_at: null,
      leased_until: toColumn(deps.sessionClock.now()),
    });
    return done;
  });
  return created;
}

/** A new secret, told once. The one before signs as well for a while. Refuses with `not_found`. */
export async function renewSecret(deps: Deps, partnerId: string, admin: StaffMember): Promise<{ secret: string }> {
  const secret = createToken('webhook');
  await changePartner(deps, { id: partnerId, admin }, async (trx) => {
    const known = await lockEndpointOf(trx, partnerId);
    assertThat(known, 'not_found');
    await updateEndpoint(trx, known.id, {
      secret_sealed: sealSecret(deps.cipher, known.id, secret) ?? '',
      old_secret_sealed: sealOldSecret(deps.cipher, known.id, openSecret(deps.cipher, known)),
      old_secret_until: toColumn(oldSecretUntil(deps.sessionClock.now())),
    });
    return { action: 'partner.secret' };
  });
  return { secret };
}

/** Nothing is delivered while an endpoint is paused, and nothing is lost: it goes on where it was. Refuses with `not_found`. */
export async function setPaused(deps: Deps, partnerId: string, paused: boolean, admin: StaffMember): Promise<void> {
  await changePartner(deps, { id: partnerId, admin }, async (trx) => {
    const known = await lockEndpointOf(trx, partnerId);
    assertThat(known, 'not_found');
    if ((known.paused_at !== null) === paused) return undefined;
    const now = toColumn(deps.clock.now());
    if (paused) {
      await updateEndpoint(trx, known.id, { paused_at: now });
      return { action: 'partner.pause' };
    }
    await waitAnew(trx, known.id, now);
    await updateEndpoint(trx, known.id, { paused_at: null, work_at: now });
    return { action: 'partner.resume' };
  });
}
