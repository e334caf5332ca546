import type { Case } from '../../domain/contract/case';
import type { Staff } from '../../domain/contract/staff';
import { type WhyNotDecide, whyNotDecide } from '../../domain/review/two-persons';

/** Why a request to clear is not for whoever looks to decide (R26). */
export function whyNotSecond(
  { clearing, status }: Pick<Case, 'clearing' | 'status'>,
  { username, role }: Pick<Staff, 'username' | 'role'>,
): WhyNotDecide | undefined {
  if (!clearing || status === 'closed') return undefined;
  const hands = {
    opener: clearing.openedForCaller?.by ?? null,
    firstApprover: clearing.firstApproval && (clearing.firstApproval.by ?? ''),
  };
  return whyNotDecide(hands, { name: username, role });
}

/** Whether a request to clear would be refused now whatever anybody says: what is not known never counts as met (R22). */
export function isStopped({ clearing }: Pick<Case, 'clearing'>): boolean {
  return clearing?.preconditions.some(({ state }) => state !== 'met') ?? false;
}
