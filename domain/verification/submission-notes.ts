import type { ActivityKind } from '../activity/activity-kinds';
import type { AuditAction, AuditSubject } from '../audit/audit-actions';
import type { VerificationKind } from './verification-states';

interface SubmissionNotes {
  /** What the log says it is about. */
  subject: AuditSubject;
  submitted: { activity: ActivityKind; audit: AuditAction };
  withdrawn: { activity: ActivityKind; audit: AuditAction };
  approved: ActivityKind;
  refused: ActivityKind;
}

/** As what each kind of submission stands in the account's activity and in the audit log. */
export const submissionNotes: Readonly<Record<VerificationKind, SubmissionNotes>> = {
  first: {
    subject: 'verification',
    submitted: { activity: 'verification_submitted', audit: 'verification.submit' },
    withdrawn: { activity: 'verification_withdrawn', audit: 'verification.withdraw' },
    approved: 'verified',
    refused: 'verification_refused',
  },
  renewal: {
    subject: 'verification',
    submitted: { activity: 'renewal_submitted', audit: 'verification.submit' },
    withdrawn: { activity: 'renewal_withdrawn', audit: 'verification.withdraw' },
    approved: 'renewed',
    refused: 'renewal_refused',
  },
  correction: {
    subject: 'verification',
    submitted: { activity: 'correction_submitted', audit: 'correction.submit' },
    withdrawn: { activity: 'correction_withdrawn', audit: 'correction.withdraw' },
    approved: 'corrected',
    refused: 'correction_refused',
  },
  holder: {
    subject: 'holder-claim',
    submitted: { activity: 'holder_claim_submitted', audit: 'holder-claim.submit' },
    withdrawn: { activity: 'holder_claim_withdrawn', audit: 'holder-claim.withdraw' },
    approved: 'holder_proved',
    refused: 'holder_claim_refused',
  },
  reissue: {
    subject: 'verification',
    submitted: { activity: 'reissue_submitted', audit: 'reissue.submit' },
    withdrawn: { activity: 'reissue_withdrawn', audit: 'reissue.withdraw' },
    approved: 'reissue_approved',
    refused: 'reissue_refused',
  },
};
