import { activityKinds, isLook, isReportable } from '../../../domain/activity/activity-kinds';

describe('R29 what can be said to be somebody else’s doing', () => {
  it.each(['signed_in', 'verification_submitted', 'clearing_submitted', 'cleared'] as const)('R29 %s can', (kind) => {
    expect(isReportable(kind)).toBe(true);
  });

  it.each(['frozen', 'unfrozen', 'clearing_possible', ...activityKinds.filter(isLook)] as const)(
    'R29 %s cannot',
    (kind) => {
      expect(isReportable(kind)).toBe(false);
    },
  );
});
