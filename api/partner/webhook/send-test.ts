import { v7 as uuidv7 } from 'uuid';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import type { StaffMember } from '../../http/who';
import { changePartner } from '../change-partner';
import { insertChange } from './change-store';
import { deliverWebhooks } from './deliver-webhooks';
import { insertDeliveries } from './delivery-store';
import { lockEndpointOf, moveSequence } from './endpoint-store';
import { newDelivery } from './number-changes';

/** An event about nobody, by which a partner sees that it is told; it takes its place behind what waits. Refuses with `not_found`. */
export async function sendTest(deps: Deps, partnerId: string, admin: StaffMember): Promise<void> {
  await changePartner(deps, { id: partnerId, admin }, async (trx) => {
    const endpoint = await lockEndpointOf(trx, partnerId);
    assertThat(endpoint, 'not_found');
    const [id, now] = [uuidv7(), toColumn(deps.clock.now())];
    const last_sequence = endpoint.last_sequence + 1;
    await insertChange(trx, { id, account_id: null, type: 'test', at: now, state: null, numbered_at: now });
    await insertDeliveries(trx, [newDelivery(endpoint.id, last_sequence, id, now)]);
    await moveSequence(trx, endpoint.id, { last_sequence, now });
    return { action: 'partner.test' };
  });
  deps.afterwards.run(() => deliverWebhooks(deps));
}
