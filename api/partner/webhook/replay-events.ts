import type { ReplayInput } from '../../../domain/contract/partner';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import type { StaffMember } from '../../http/who';
import { changePartner } from '../change-partner';
import { deliverWebhooks } from './deliver-webhooks';
import { hasDelivery, replayDeliveries } from './delivery-store';
import { lockEndpointOf, updateEndpoint } from './endpoint-store';

/**
 * Delivers again what was delivered or given up, as it was, in order and before what is newer: one event, or all since a moment. What waits
 * already is delivered anyway. Refuses with `not_found`.
 */
export async function replayEvents(
  deps: Deps,
  partnerId: string,
  input: ReplayInput,
  admin: StaffMember,
): Promise<{ replayed: number }> {
  const which = 'sequence' in input ? input : { since: toColumn(new Date(input.since)) };
  let replayed = 0;
  await changePartner(deps, { id: partnerId, admin }, async (trx) => {
    const endpoint = await lockEndpointOf(trx, partnerId);
    assertThat(endpoint, 'not_found');
    if ('sequence' in which) assertThat(await hasDelivery(trx, endpoint.id, which.sequence), 'not_found');
    const now = toColumn(deps.clock.now());
    replayed = await replayDeliveries(trx, endpoint.id, which, now);
    if (replayed === 0) return undefined;
    await updateEndpoint(trx, endpoint.id, { work_at: now });
    return { action: 'partner.replay', reason: 'sequence' in which ? `#${which.sequence}` : which.since };
  });
  deps.afterwards.run(() => deliverWebhooks(deps));
  return { replayed };
}
