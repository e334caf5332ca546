import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { reopenCase } from './claim-store';
import { findHeldCase } from './hold';

/** Gives a held case back to the queue, at its old place. Refuses with `not_found`, `case_closed` or `case_not_held`. */
export async function releaseCase(deps: Deps, id: string, staff: StaffMember): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    const held = await findHeldCase(trx, id, staff, deps.clock.now());
    assertThat(await reopenCase(trx, held), 'case_not_held');
    await record(trx, deps, {
      actor: { kind: 'staff', id: staff.id },
      action: 'case.release',
      subject: { kind: 'case', id },
    });
  });
}
