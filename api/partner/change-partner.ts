import type { Knex } from 'knex';
import type { AuditAction } from '../../domain/audit/audit-actions';
import { record } from '../audit/record';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { lockAdmins } from '../staff/lock-admins';
import { findPartner } from './partner-store';

/** What was done, for the log; nothing where all was as wished already. */
interface Done {
  action: AuditAction;
  reason?: string;
}

/**
 * Changes what a partner may do or is told, in one transaction with its audit row. Refuses with `not_found`, and with `not_allowed` who is
 * no administrator any more.
 */
export async function changePartner(
  deps: Deps,
  { id, admin }: { id: string; admin: StaffMember },
  change: (trx: Knex.Transaction) => Promise<Done | undefined>,
): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    await lockAdmins(trx, admin);
    assertThat(await findPartner(trx, id), 'not_found');
    const done = await change(trx);
    if (done)
      await record(trx, deps, { actor: { kind: 'staff', id: admin.id }, subject: { kind: 'partner', id }, ...done });
  });
}
