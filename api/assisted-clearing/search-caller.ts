import { v7 as uuidv7 } from 'uuid';
import type { CallerSearch, CallerSearchInput } from '../../domain/contract/assisted-clearing';
import { normaliseIdNumber } from '../../domain/identity/id-number';
import { findAccountByHostId } from '../account/account-store';
import { noteActivity } from '../activity/note-activity';
import { findOpenReport } from '../activity/report-store';
import { record } from '../audit/record';
import { findPendingRequest } from '../clearing/pending-request-store';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import type { StaffMember } from '../http/who';
import { findStanding } from '../real-name/find-standing';
import { findActiveRealName, findBoundAccount } from '../real-name/real-name-store';
import { presentCallerAccount } from './present-caller-account';
import { issueTicket } from './tickets';

/**
 * Finds the account that a caller asks about (R26). A search is a look at somebody: it stands in the audit log with its
 * reason whether or not it finds anybody, and the person is told of it. Who finds nobody again and again is trying numbers, and
 * is stopped sooner: each search counts as one of those until it has found somebody. Refuses with `too_many_requests`.
 */
export async function searchCaller(deps: Deps, staff: StaffMember, input: CallerSearchInput): Promise<CallerSearch> {
  await deps.limits.take('caller-search', staff.id);
  await deps.limits.take('caller-not-found', staff.id);
  const accountId = await findAccount(deps, input);
  const actor = { kind: 'staff', id: staff.id } as const;
  const { reason } = input;
  if (accountId === undefined) {
    await record(deps.db, deps, { actor, action: 'account.search', subject: { kind: 'search', id: uuidv7() }, reason });
    return { account: null };
  }
  await deps.limits.giveBack('caller-not-found', staff.id);
  return inTransaction(deps.db, async (trx) => {
    await record(trx, deps, { actor, action: 'account.search', subject: { kind: 'account', id: accountId }, reason });
    await noteActivity(trx, deps, { accountId, kind: 'looked_up', by: 'staff' });
    const realName = await findActiveRealName(trx, accountId);
    const known = {
      realName: realName && { row: realName, standing: await findStanding(trx, realName, deps) },
      pending: await findPendingRequest(trx, accountId),
      report: await findOpenReport(trx, accountId),
      ticket: realName && (await issueTicket(trx, deps, { accountId, staffId: staff.id })),
    };
    return { account: presentCallerAccount(known, deps.cipher) };
  });
}

async function findAccount(
  { db, fingerprint }: Deps,
  { idNumber, hostId }: CallerSearchInput,
): Promise<string | undefined> {
  if (idNumber !== undefined) return findBoundAccount(db, fingerprint('id-number', normaliseIdNumber(idNumber)));
  return hostId === undefined ? undefined : findAccountByHostId(db, hostId);
}
