import { isProofExpired } from '../../domain/holder-claim/holder-proof';
import type { HostAnswer } from '../../domain/host/host-facts';
import { findAccount } from '../account/account-store';
import type { Deps } from '../deps';
import { Refusal } from '../http/refusal';
import { findActiveRealName, findBoundAccount, findRealName, type RealNameRow } from '../real-name/real-name-store';
import type { VerificationRow } from '../verification/verification-store';
import { type HolderClaimRow, isAnnounced, proofStandingOf } from './holder-claim-store';
import type { ClaimedAccountFacts } from './present-holder-claim';

interface Claim {
  row: HolderClaimRow;
  proof: VerificationRow;
}

/**
 * The accounts that whoever proved a claim may know of: while the proof is good, the one that the identity is bound to; from when its
 * clearing was asked for, that one, until its real name has ended. It asks the host, so never within a transaction.
 */
export async function readClaimedAccounts(deps: Deps, claim: Claim): Promise<ClaimedAccountFacts[]> {
  const realName = await findClaimedRealName(deps, claim);
  if (!realName) return [];
  const account = await findAccount(deps.db, realName.account_id);
  return [
    {
      reference: referenceOf(deps, claim.row, realName),
      realName,
      nickname: account.nickname,
      host: await askHost(deps, claim.row.account_id, account.host_id),
    },
  ];
}

/** The real name that a claim is about, as it stands now. */
export async function findClaimedRealName(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { row, proof }: Claim,
): Promise<RealNameRow | undefined> {
  if (isAnnounced(row)) {
    const realName = row.ended_at === null ? await findRealName(db, row.target_real_name_id) : undefined;
    return realName?.status === 'active' ? realName : undefined;
  }
  if (row.status !== 'proved' || isProofExpired(proofStandingOf(row), clock.now())) return undefined;
  const accountId = await findBoundAccount(db, proof.fingerprint);
  return accountId === undefined || accountId === row.account_id ? undefined : findActiveRealName(db, accountId);
}

/** Of no use in any other claim, and telling nothing. */
export function referenceOf(
  { fingerprint }: Pick<Deps, 'fingerprint'>,
  { id }: HolderClaimRow,
  { id: of }: RealNameRow,
): string {
  return fingerprint('claimed-account', `${id} ${of}`);
}

/** Whoever has asked too often gets what we know ourselves. */
async function askHost({ host, limits }: Deps, claimantId: string, hostId: string): Promise<HostAnswer> {
  try {
    await limits.take('host-question', claimantId);
  } catch (error) {
    if (error instanceof Refusal) return 'unreachable';
    throw error;
  }
  return host.ask(hostId);
}
