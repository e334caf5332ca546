import { v7 as uuidv7 } from 'uuid';
import { record } from '../audit/record';
import { isDuplicate } from '../database/database-errors';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { lockAdmins } from '../staff/lock-admins';
import { insertPartner } from './partner-store';

/** Names a service that will ask and be told. Refuses with `partner_name_taken`. */
export async function createPartner(deps: Deps, name: string, admin: StaffMember): Promise<string> {
  const id = uuidv7();
  try {
    await inTransaction(deps.db, async (trx) => {
      await lockAdmins(trx, admin);
      await insertPartner(trx, { id, name, created_at: toColumn(deps.clock.now()) });
      const actor = { kind: 'staff', id: admin.id } as const;
      await record(trx, deps, { actor, action: 'partner.create', subject: { kind: 'partner', id }, reason: name });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('partner_name_taken');
    throw error;
  }
  return id;
}
