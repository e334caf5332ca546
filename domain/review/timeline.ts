import type { AuditAction } from '../audit/audit-actions';

/**
 * What the timeline of a case tells of its log (R11, R15). That it was drawn for a second look is not among it: whoever
 * decided must not learn of it.
 */
export const timelineActions = [
  'verification.submit',
  'verification.withdraw',
  'case.claim',
  'case.release',
  'case.lapse',
  'case.hand-over',
  'case.park',
  'case.return',
  'case.disclose',
  'photo.view',
  'case.approve',
  'case.reject',
  'case.second-look',
  'case.void',
  'case.settle',
] as const satisfies readonly AuditAction[];

export type TimelineAction = (typeof timelineActions)[number];

/** By these one would learn a decision that is hidden from them (R13). */
export const decidingActions: readonly TimelineAction[] = ['case.approve', 'case.reject'];
