/**
 * The claim of somebody who says that they are the holder of an identity that another account may be bound to (R8, R25).
 * `pending`: the proof is in review; `proved`: they see that account, masked, and may ask that its real name be cleared;
 * `announced`: that account was told and may object; `disputed`: it did, and a senior decides; `clearing`: two people
 * review the clearing of that account.
 */
export const holderClaimStatuses = [
  'pending',
  'proved',
  'announced',
  'disputed',
  'clearing',
  'cleared',
  'rejected',
  'withdrawn',
] as const;
export type HolderClaimStatus = (typeof holderClaimStatuses)[number];

/**
 * `prove`: the proof is accepted; `announce`: the person asks for the clearing; `object`: the other account does; `overrule`: a
 * senior lets the clearing go on all the same; `proceed`: its clearing is opened, for the time to object is over; `clear`: the
 * other account's real name has ended, by this claim or otherwise.
 */
export type HolderClaimAction =
  | 'prove'
  | 'announce'
  | 'object'
  | 'overrule'
  | 'proceed'
  | 'clear'
  | 'reject'
  | 'withdraw';

/** Status × action → status. What is not in the table cannot happen; nothing else changes a status. */
export const holderClaimTransitions: Readonly<
  Record<HolderClaimStatus, Partial<Record<HolderClaimAction, HolderClaimStatus>>>
> = {
  pending: { prove: 'proved', reject: 'rejected', withdraw: 'withdrawn' },
  proved: { announce: 'announced', withdraw: 'withdrawn' },
  announced: { object: 'disputed', proceed: 'clearing', clear: 'cleared', withdraw: 'withdrawn' },
  disputed: { overrule: 'announced', clear: 'cleared', reject: 'rejected', withdraw: 'withdrawn' },
  clearing: { clear: 'cleared', reject: 'rejected', withdraw: 'withdrawn' },
  cleared: {},
  rejected: {},
  withdrawn: {},
};

/** Whether it may still come to something, where its proof has not run out. */
export function isActiveHolderClaim(status: HolderClaimStatus): boolean {
  return holderClaimTransitions[status].withdraw !== undefined;
}
