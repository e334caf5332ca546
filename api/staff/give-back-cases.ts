import type { Knex } from 'knex';
import type { Role } from '../../domain/staff/roles';
import { record } from '../audit/record';
import type { Deps } from '../deps';
import { reopenCase } from '../review/claim-store';
import { listCasesHeldBy } from '../review/held-case-store';
import { mayWorkOn } from '../review/second-person';

/** Puts back into the queue what somebody holds and may not work on in their role from now on; without one, all of it. */
export async function giveBackCases(
  trx: Knex.Transaction,
  deps: Deps,
  { id, role }: { id: string; role?: Role },
  byId: string,
): Promise<void> {
  for (const held of await listCasesHeldBy(trx, id)) {
    if (role && mayWorkOn(held, { id, role })) continue;
    // Decided or given back at this very moment: then nothing is left to do.
    if (!(await reopenCase(trx, held))) continue;
    await record(trx, deps, {
      actor: { kind: 'staff', id: byId },
      action: 'case.release',
      subject: { kind: 'case', id: held.id },
    });
  }
}
