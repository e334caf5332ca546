import type { Knex } from 'knex';
import type { AuditAction } from '../../domain/audit/audit-actions';
import type { Role } from '../../domain/staff/roles';
import { record } from '../audit/record';
import { toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { assertThat } from '../http/refusal';
import type { StaffMember } from '../http/who';
import { forgetDevices } from './device-store';
import { giveBackCases } from './give-back-cases';
import { lockAdmins } from './lock-admins';
import { noNewCode } from './one-time-code';
import { createOneTimePassword } from './one-time-password';
import { deleteRecoveryCodes } from './recovery-codes';
import { liftLocks } from './sign-in-limits';
import { deleteStaffSessions } from './staff-session-store';
import { lockStaff, type StaffRow, updateStaff } from './staff-store';

/** What was done, for the log; nothing where the account was as wished already. */
type Done = { action: AuditAction; reason?: string } | undefined;

/**
 * Changes the account of somebody else in one transaction, with its audit row, and answers with what it was. Refuses with `not_found`, with `not_allowed`
 * who is no administrator any more, and with `own_account`: nobody gives rights to themselves, or takes away the last ones.
 */
async function changeStaff(
  deps: Deps,
  id: string,
  admin: StaffMember,
  change: (trx: Knex.Transaction, staff: StaffRow) => Promise<Done>,
): Promise<StaffRow> {
  assertThat(id !== admin.id, 'own_account');
  return inTransaction(deps.db, async (trx) => {
    await lockAdmins(trx, admin);
    const staff = await lockStaff(trx, id);
    assertThat(staff, 'not_found');
    const done = await change(trx, staff);
    if (done)
      await record(trx, deps, { actor: { kind: 'staff', id: admin.id }, subject: { kind: 'staff', id }, ...done });
    return staff;
  });
}

/** Ends the sessions, and trusts no browser any more: one of them may be why this is done. */
async function signOutEverywhere(trx: Knex.Transaction, id: string): Promise<void> {
  await deleteStaffSessions(trx, id);
  await forgetDevices(trx, id);
}

/** Gives another role. Cases that the new one may not work on go back to the queue. */
export async function changeRole(deps: Deps, id: string, role: Role, admin: StaffMember): Promise<void> {
  await changeStaff(deps, id, admin, async (trx, staff) => {
    if (staff.role === role) return undefined;
    await updateStaff(trx, id, { role });
    await giveBackCases(trx, deps, { id, role }, admin.id);
    return { action: 'staff.role', reason: `${staff.role} → ${role}` };
  });
}

/** Lets somebody sign in no longer, signs them out everywhere, and gives back what they hold. */
export async function disableStaff(deps: Deps, id: string, admin: StaffMember): Promise<void> {
  await changeStaff(deps, id, admin, async (trx, staff) => {
    if (staff.disabled_at !== null) return undefined;
    await updateStaff(trx, id, { disabled_at: toColumn(deps.clock.now()), ...noNewCode });
    await signOutEverywhere(trx, id);
    await giveBackCases(trx, deps, { id }, admin.id);
    return { action: 'staff.disable' };
  });
}

export async function enableStaff(deps: Deps, id: string, admin: StaffMember): Promise<void> {
  await changeStaff(deps, id, admin, async (trx, staff) => {
    if (staff.disabled_at === null) return undefined;
    await updateStaff(trx, id, { disabled_at: null });
    return { action: 'staff.enable' };
  });
}

/**
 * A new one-time password for somebody who lost theirs, or was locked out. Whoever came in with the old one is out, and
 * enrols no code.
 */
export async function resetPassword(deps: Deps, id: string, admin: StaffMember): Promise<{ password: string }> {
  const { password, columns } = await createOneTimePassword(deps);
  const staff = await changeStaff(deps, id, admin, async (trx) => {
    await updateStaff(trx, id, { ...columns, ...noNewCode });
    await signOutEverywhere(trx, id);
    return { action: 'staff.password-reset' };
  });
  await liftLocks(deps, staff);
  return { password };
}

/** Forgets the one-time code of somebody who lost their phone; they enrol a new one. */
export async function resetCode(deps: Deps, id: string, admin: StaffMember): Promise<void> {
  const staff = await changeStaff(deps, id, admin, async (trx, staff) => {
    if (staff.code_secret_sealed === null && staff.new_code_secret_sealed === null) return undefined;
    await updateStaff(trx, id, { code_secret_sealed: null, code_since: null, ...noNewCode });
    await deleteRecoveryCodes(trx, id);
    await signOutEverywhere(trx, id);
    return { action: 'staff.code-reset' };
  });
  await liftLocks(deps, staff);
}
