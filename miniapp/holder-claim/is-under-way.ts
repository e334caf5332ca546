import type { HolderClaim } from '../../domain/contract/holder-claim';
import { isActiveHolderClaim } from '../../domain/holder-claim/holder-claim-states';

/** Whether a claim goes on, so that there is none to make: a proof that has run out leads nowhere. */
export function isUnderWay({ status, proofExpired }: Pick<HolderClaim, 'status' | 'proofExpired'>): boolean {
  return isActiveHolderClaim(status) && !proofExpired;
}
