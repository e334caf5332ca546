import type { Knex } from 'knex';
import { record } from '../audit/record';
import type { Deps } from '../deps';
import { listCasesHeldBy, reopenCase } from '../review/case-store';

/** Puts back into the queue what somebody holds who can no longer work on it. */
export async function giveBackCases(trx: Knex.Transaction, deps: Deps, staffId: string, byId: string): Promise<void> {
  for (const held of await listCasesHeldBy(trx, staffId)) {
    // Decided or given back at this very moment: then nothing is left to do.
    if (!(await reopenCase(trx, held))) continue;
    await record(trx, deps, {
      actor: { kind: 'staff', id: byId },
      action: 'case.release',
      subject: { kind: 'case', id: held.id },
    });
  }
}
