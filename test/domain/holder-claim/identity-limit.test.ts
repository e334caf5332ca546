import {
  claimableAgain,
  mostRefusedAccounts,
  refusalsCountSince,
  refusedDays,
} from '../../../domain/holder-claim/identity-limit';

const dayMs = 86_400_000;
const now = new Date('2026-12-01T04:00:00Z');
/** Refused one a day, the last of them today. */
const refused = (count: number) => Array.from({ length: count }, (_, day) => new Date(now.getTime() - day * dayMs));

describe('R25: a card that many accounts were refused as holders of', () => {
  it('may be claimed as long as they are fewer', () => {
    expect(claimableAgain([])).toBeUndefined();
    expect(claimableAgain(refused(mostRefusedAccounts - 1))).toBeUndefined();
  });

  it.each([mostRefusedAccounts, mostRefusedAccounts + 5])(
    'where they are %d, may be when fewer count again',
    (count) => {
      const again = claimableAgain(refused(count)) ?? now;
      const counting = refused(count).filter((at) => at > refusalsCountSince(again));
      expect(counting).toHaveLength(mostRefusedAccounts - 1);
      expect(again.getTime()).toBeLessThanOrEqual(now.getTime() + refusedDays * dayMs);
    },
  );
});
