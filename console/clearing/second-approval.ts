import type { Case } from '../../domain/contract/case';
import type { Staff } from '../../domain/contract/staff';
import { may } from '../../domain/staff/roles';

export type WhyNotSecond = 'first-was-you' | 'senior-only';

/** Once one of two has agreed: why the other cannot be whoever looks (R26). */
export function whyNotSecond(
  { clearing, status }: Pick<Case, 'clearing' | 'status'>,
  { username, role }: Pick<Staff, 'username' | 'role'>,
): WhyNotSecond | undefined {
  const first = clearing?.firstApproval;
  if (!first || status === 'closed') return undefined;
  if (first.by === username) return 'first-was-you';
  return may(role, 'case.confirm') ? undefined : 'senior-only';
}

/** Whether a request to clear would be refused now whatever anybody says: what is not known never counts as met (R22). */
export function isStopped({ clearing }: Pick<Case, 'clearing'>): boolean {
  return clearing?.preconditions.some(({ state }) => state !== 'met') ?? false;
}
