/** `awaiting-second`: one of the two who must agree has (R26). */
export const clearingStatuses = ['pending', 'awaiting-second', 'cleared', 'rejected', 'withdrawn'] as const;
export type ClearingStatus = (typeof clearingStatuses)[number];
/** `approve`: the first of two agrees; `clear`: the second does, which ends the real name. Either may refuse. */
export type ClearingAction = 'approve' | 'clear' | 'reject' | 'withdraw';

/** Status × action → status. What is not in the table cannot happen; nothing else changes a status. */
export const clearingTransitions: Readonly<Record<ClearingStatus, Partial<Record<ClearingAction, ClearingStatus>>>> = {
  pending: { approve: 'awaiting-second', reject: 'rejected', withdraw: 'withdrawn' },
  'awaiting-second': { clear: 'cleared', reject: 'rejected', withdraw: 'withdrawn' },
  cleared: {},
  rejected: {},
  withdrawn: {},
};

/** While a request is in one of these, the account has no other, and nothing else is submitted. */
export const activeClearingStatuses = clearingStatuses.filter(
  (status) => clearingTransitions[status].withdraw !== undefined,
);

/** Whether a request is still to be decided. */
export function isActiveClearing(status: ClearingStatus): boolean {
  return activeClearingStatuses.includes(status);
}
