import { may, type Role } from '../staff/roles';

/** Who has had a hand in a case on which two must agree, by whatever they are called; `null`: nobody yet. */
export interface Hands {
  /** Who opened it for a caller. */
  opener: string | null;
  /** Who gave the first of two approvals. */
  firstApprover: string | null;
}

export type WhyNotDecide = 'opened-by-you' | 'first-was-you' | 'senior-only';

/**
 * Why somebody may not decide (R26): not on what they asked for themselves, not twice, and as the second of two only as a
 * senior. `undefined`: they may.
 */
export function whyNotDecide(
  { opener, firstApprover }: Hands,
  { name, role }: { name: string; role: Role },
): WhyNotDecide | undefined {
  if (opener === name) return 'opened-by-you';
  if (firstApprover === null) return undefined;
  if (firstApprover === name) return 'first-was-you';
  return may(role, 'case.confirm') ? undefined : 'senior-only';
}
