import type { HolderClaim } from '../../../domain/contract/holder-claim';
import type { HolderClaimStatus } from '../../../domain/holder-claim/holder-claim-states';
import type { HolderClaimWords } from './use-words';

/** How a claim stands, in a word or two. */
export function sayStatus(
  { status, proofExpired, accounts }: Pick<HolderClaim, 'status' | 'proofExpired' | 'accounts'>,
  { claimStatus }: HolderClaimWords,
): string {
  const proved = accounts.length === 0 ? claimStatus.freeTitle : claimStatus.provedTitle;
  const said: Readonly<Record<HolderClaimStatus, string>> = {
    pending: claimStatus.pendingTitle,
    proved: proofExpired ? claimStatus.expiredTitle : proved,
    announced: claimStatus.announcedTitle,
    disputed: claimStatus.disputedTitle,
    clearing: claimStatus.clearingTitle,
    cleared: claimStatus.clearedTitle,
    rejected: claimStatus.rejectedTitle,
    withdrawn: claimStatus.withdrawnTitle,
  };
  return said[status];
}
