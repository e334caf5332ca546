import type { Me } from '../../../domain/contract/account';
import { isActiveHolderClaim } from '../../../domain/holder-claim/holder-claim-states';
import { getCurrentHolderClaim } from '../../api/holder-claim-api';
import { pages } from '../../pages';

/** The page of the request that stands in the way of a clearing: one of the account's own, or what a card's holder asks of it. */
export async function findPendingPage({ verification, correction, reissue, objection }: Me): Promise<string> {
  if (correction?.status === 'pending') return pages.correctionStatus;
  if (verification?.status === 'pending') return pages.status;
  if (reissue?.status === 'pending') return pages.reissueStatus;
  if (objection === null) return pages.holderClaimStatus;
  const claim = await getCurrentHolderClaim();
  return claim && isActiveHolderClaim(claim.status) ? pages.holderClaimStatus : pages.objection;
}
