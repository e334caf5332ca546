/**
 * Days after its end for which a claim keeps what was typed, its photos and what was written about it: long enough to go on from
 * it, or to complain. Then only its masks are left.
 */
export const holderClaimDays = 30;

/** When what identifies the person is erased from a claim that ends, or whose proof runs out, at this moment. */
export function holderClaimErasure(end: Date): Date {
  return new Date(end.getTime() + holderClaimDays * 86_400_000);
}
