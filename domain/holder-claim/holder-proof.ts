/**
 * How long a proof is good for, in hours: within them the person sees the account and may ask for its clearing. Later somebody
 * else may hold the phone, and it must be proved again.
 */
export const proofHours = 24;

/** Until when something proved at this moment is good. */
export function proofEnd(provedAt: Date): Date {
  return new Date(provedAt.getTime() + proofHours * 3_600_000);
}
