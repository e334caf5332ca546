import {
  type VerificationAction,
  type VerificationStatus,
  verificationStatuses,
  verificationTransitions,
} from '../../../domain/verification/verification-states';

const actions = ['approve', 'reject', 'withdraw'] as const satisfies readonly VerificationAction[];

/** Status, action, where it leads; `-` is impossible. */
const table: Record<VerificationStatus, Record<VerificationAction, VerificationStatus | '-'>> = {
  pending: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { approve: '-', reject: '-', withdraw: '-' },
  rejected: { approve: '-', reject: '-', withdraw: '-' },
  withdrawn: { approve: '-', reject: '-', withdraw: '-' },
};

describe('R6 the states of a verification', () => {
  test.each(verificationStatuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
    'R6 %s, %s',
    (status, action) => {
      expect(verificationTransitions[status][action] ?? '-').toBe(table[status][action]);
    },
  );

  test('R6 only what is in review changes; what was decided or withdrawn stays so', () => {
    const changing = verificationStatuses.filter((status) => Object.keys(verificationTransitions[status]).length > 0);
    expect(changing).toEqual(['pending']);
  });
});
