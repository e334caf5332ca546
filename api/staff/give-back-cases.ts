import type { Knex } from 'knex';
import { type CaseKind, caseKinds } from '../../domain/review/case-states';
import { kindsFor } from '../../domain/review/visible-kinds';
import { may, type Role } from '../../domain/staff/roles';
import { record } from '../audit/record';
import type { Deps } from '../deps';
import { reopenCase } from '../review/case-store';
import { listCasesHeldBy } from '../review/held-case-store';

/** The kinds of cases that somebody in this role may not hold. */
export function kindsClosedTo(role: Role): readonly CaseKind[] {
  return may(role, 'case.claim') ? caseKinds.filter((kind) => !kindsFor(role).includes(kind)) : caseKinds;
}

/** Puts back into the queue what somebody holds of these kinds and can no longer work on. */
export async function giveBackCases(
  trx: Knex.Transaction,
  deps: Deps,
  staffId: string,
  byId: string,
  kinds: readonly CaseKind[] = caseKinds,
): Promise<void> {
  for (const held of await listCasesHeldBy(trx, staffId)) {
    if (!kinds.includes(held.kind)) continue;
    // Decided or given back at this very moment: then nothing is left to do.
    if (!(await reopenCase(trx, held))) continue;
    await record(trx, deps, {
      actor: { kind: 'staff', id: byId },
      action: 'case.release',
      subject: { kind: 'case', id: held.id },
    });
  }
}
