import type { Knex } from 'knex';
import { type AccountState, accountState } from '../../domain/partner/account-state';
import { findAccountByHostId } from '../account/account-store';
import { findOpenReport } from '../activity/report-store';
import type { Deps } from '../deps';
import { findStanding } from '../real-name/find-standing';
import { findActiveRealName } from '../real-name/real-name-store';

type Reading = Pick<Deps, 'clock' | 'graceDays'>;

/** What partners are told of an account, as it stands now. */
export async function readAccountState(db: Knex, deps: Reading, accountId: string): Promise<AccountState> {
  const realName = await findActiveRealName(db, accountId);
  const standing = realName && (await findStanding(db, realName, deps));
  return accountState({
    documentState: standing?.state,
    frozen: (await findOpenReport(db, accountId)) !== undefined,
  });
}

/**
 * The same of any account of the super-app. One that was never here is verified as little as one that was and never submitted, and
 * nobody learns who has opened this product: there is no "not found".
 */
export async function readStateByHostId(
  { db, ...deps }: Reading & Pick<Deps, 'db'>,
  hostId: string,
): Promise<AccountState> {
  const accountId = await findAccountByHostId(db, hostId);
  return accountId === undefined
    ? accountState({ documentState: undefined, frozen: false })
    : readAccountState(db, deps, accountId);
}
