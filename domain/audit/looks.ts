import type { AuditAction } from './audit-actions';

/** What of a person's data staff may look at: a photo, or the unmasked name, number and reading of a case. */
export const lookedAt = ['photo', 'full_data'] as const;
export type LookedAt = (typeof lookedAt)[number];

/** The actions by which staff see what is otherwise masked; the person is told of each (R42). */
export const lookActions = {
  'photo.view': 'photo',
  'case.disclose': 'full_data',
} as const satisfies Partial<Record<AuditAction, LookedAt>>;
