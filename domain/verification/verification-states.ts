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

/** `renewal` and `correction` come with the rows R18 and R28. */
export const verificationKinds = ['first'] as const;
export type VerificationKind = (typeof verificationKinds)[number];
