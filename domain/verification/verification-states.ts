export const verificationStatuses = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];
export type VerificationAction = 'approve' | 'reject' | 'withdraw';

/** Status × action → status. What is not in the table cannot happen; nothing else changes a status. */
export const verificationTransitions: Readonly<
  Record<VerificationStatus, Partial<Record<VerificationAction, VerificationStatus>>>
> = {
  pending: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: {},
  rejected: {},
  withdrawn: {},
};

/**
 * `renewal`: of a real name in force, by a later card of the same person (R18). `correction`: of one, by proof (R28). `holder`:
 * proves that somebody is the holder of an ID card, and binds nothing (R25). `reissue`: shows that a newer card was applied for (R19).
 */
export const verificationKinds = ['first', 'renewal', 'correction', 'holder', 'reissue'] as const;
export type VerificationKind = (typeof verificationKinds)[number];
