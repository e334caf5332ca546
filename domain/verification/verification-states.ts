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
 * `correction`: of a real name in force, by proof (R28). `holder`: proves that somebody is the holder of an ID card, and binds
 * nothing (R25). `renewal` comes with the row R18.
 */
export const verificationKinds = ['first', 'correction', 'holder'] as const;
export type VerificationKind = (typeof verificationKinds)[number];
