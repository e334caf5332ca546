import {
  activeClearingStatuses,
  type ClearingAction,
  type ClearingStatus,
  clearingStatuses,
  clearingTransitions,
  isActiveClearing,
} from '../../../domain/clearing/clearing-states';

const actions = ['approve', 'clear', 'reject', 'withdraw'] as const satisfies readonly ClearingAction[];

/** Where each action leads; what is not named is impossible. */
const table: Record<ClearingStatus, Partial<Record<ClearingAction, ClearingStatus>>> = {
  pending: { approve: 'awaiting-second', reject: 'rejected', withdraw: 'withdrawn' },
  'awaiting-second': { clear: 'cleared', reject: 'rejected', withdraw: 'withdrawn' },
  cleared: {},
  rejected: {},
  withdrawn: {},
};

describe('R23 R26 the states of a clearing', () => {
  test.each(clearingStatuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
    'R26 %s, %s',
    (status, action) => {
      expect(clearingTransitions[status][action]).toBe(table[status][action]);
    },
  );

  test('R26 no one person leads from asking to cleared', () => {
    expect(Object.values(clearingTransitions.pending)).not.toContain('cleared');
  });

  test('R23 what can still be decided can be withdrawn, and counts as the one active request', () => {
    expect(activeClearingStatuses).toEqual(['pending', 'awaiting-second']);
    for (const status of clearingStatuses)
      expect(isActiveClearing(status)).toBe(Object.keys(clearingTransitions[status]).length > 0);
  });
});
