import type { AuditAction } from './audit-actions';

/** What of a person's data staff may look at: a photo, the unmasked name, number and reading of a case, or, for a caller, the account. */
export const lookedAt = ['photo', 'full_data', 'account'] as const;
export type LookedAt = (typeof lookedAt)[number];

/** The actions by which staff see what is otherwise masked, or find somebody; the person is told of each (R42). */
export const lookActions = {
  'photo.view': 'photo',
  'case.disclose': 'full_data',
  'account.search': 'account',
} as const satisfies Partial<Record<AuditAction, LookedAt>>;
