import { v7 as uuidv7 } from 'uuid';
import { mostResentAtOnce } from '../../../domain/contract/undelivered';
import type { UndeliveredStatus } from '../../../domain/notice/delivery-states';
import { record } from '../../audit/record';
import { toColumn } from '../../database/time';
import { inTransaction } from '../../database/transaction';
import type { Deps } from '../../deps';
import { assertThat } from '../../http/refusal';
import type { StaffMember } from '../../http/who';
import { findDelivery, listUndelivered, waitAgain } from './undelivered-store';

/** Has one message tried again. Refuses with `not_found`, and with `not_undelivered` where it waits for nobody. */
export async function resendOne(deps: Deps, id: string, staff: StaffMember): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    const delivery = await findDelivery(trx, id);
    assertThat(delivery, 'not_found');
    const { status } = delivery;
    assertThat(status === 'dead' || status === 'unsure', 'not_undelivered');
    assertThat(await waitAgain(trx, id, status, toColumn(deps.clock.now())), 'not_undelivered');
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'message.resend',
      subject: { kind: 'message', id },
    });
  });
}

/** Has the newest of what did not go out tried again, such as after a mail server was away for days. Answers with how many. */
export async function resendMany(deps: Deps, status: UndeliveredStatus, staff: StaffMember): Promise<number> {
  return inTransaction(deps.db, async (trx) => {
    const now = toColumn(deps.clock.now());
    let resent = 0;
    for (const { id } of await listUndelivered(trx, status, undefined, mostResentAtOnce)) {
      if (await waitAgain(trx, id, status, now)) resent += 1;
    }
    const subject = { kind: 'message', id: uuidv7() } as const;
    await record(trx, deps, { actor: { kind: 'staff', id: staff.id }, action: 'message.resend-many', subject });
    return resent;
  });
}
