import type { AuditAction, AuditSubject } from '../audit/audit-actions';
import type { CaseKind } from './case-states';

/**
 * What the timeline of a case tells of its log (R11, R15). That it was drawn for a second look is not among it: whoever
 * decided must not learn of it.
 */
export const timelineActions = [
  'verification.submit',
  'verification.withdraw',
  'correction.submit',
  'correction.withdraw',
  'reissue.submit',
  'reissue.withdraw',
  'clearing.submit',
  'clearing.withdraw',
  'holder-claim.submit',
  'holder-claim.withdraw',
  'holder-claim.announce',
  'holder-claim.object',
  'holder-claim.proceed',
  'case.claim',
  'case.release',
  'case.lapse',
  'case.hand-over',
  'case.park',
  'case.return',
  'case.disclose',
  'photo.view',
  'case.first-approval',
  'case.approve',
  'case.reject',
  'case.second-look',
  'case.void',
  'case.unjudged',
  'case.settle',
] as const satisfies readonly AuditAction[];

export type TimelineAction = (typeof timelineActions)[number];

/**
 * What may be told to whoever might be given the second look at a decision (R13): that the submission came in, and what
 * happened to the second look itself. Who worked on the first case and for how long tells whether anybody did, and who
 * looked at its photos since tells that they went back to the person.
 */
export function isToldBlindly(subject: AuditSubject, of: CaseKind): boolean {
  return subject === 'verification' || (subject === 'case' && of === 'second-look');
}
