import { type JudgedPrecondition, judgePreconditions } from '../../domain/clearing/preconditions';
import { findHostId } from '../account/account-store';
import type { Deps } from '../deps';
import { findPendingRequest } from './pending-request-store';

/**
 * How every precondition of clearing an account's real name stands now (R22). It asks the host, so never within a
 * transaction. `clearingId`: the request that is being decided, which does not stand in its own way.
 */
export async function readPreconditions(
  { db, host, clock }: Pick<Deps, 'db' | 'host' | 'clock'>,
  accountId: string,
  clearingId?: string,
): Promise<JudgedPrecondition[]> {
  const answer = await host.ask(await findHostId(db, accountId));
  const pending = await findPendingRequest(db, accountId, clearingId);
  return judgePreconditions({ host: answer, pending, now: clock.now() });
}
