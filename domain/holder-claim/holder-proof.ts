import { type HolderClaimStatus, isActiveHolderClaim } from './holder-claim-states';

/**
 * How long a proof is good for, in hours: within them the person sees the account and may ask for its clearing. Later somebody
 * else may hold the phone, and it must be proved again.
 */
export const proofHours = 24;

/** Until when something proved at this moment is good. */
export function proofEnd(provedAt: Date): Date {
  return new Date(provedAt.getTime() + proofHours * 3_600_000);
}

/** How a claim stands with its proof. */
export interface ProofStanding {
  status: HolderClaimStatus;
  provedAt: Date | null;
}

/** Whether a claim is proved, nothing was asked for yet, and the time of its proof is over. */
export function isProofExpired({ status, provedAt }: ProofStanding, now: Date): boolean {
  return status === 'proved' && provedAt !== null && proofEnd(provedAt) < now;
}

/** Whether something may still come of a claim, so that its account sends in no other. */
export function goesOn(standing: ProofStanding, now: Date): boolean {
  return isActiveHolderClaim(standing.status) && !isProofExpired(standing, now);
}
