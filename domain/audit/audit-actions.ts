/** What leaves a row in the audit log (R15): every change, and every look at a photo or an unmasked value. */
export const auditActions = [
  'session.open',
  'session.close',
  'verification.submit',
  'verification.withdraw',
  'verification.form-read',
  'clearing.submit',
  'clearing.withdraw',
  'real-name.clear',
  'retention.erase',
  'activity.report',
  'activity.settle',
  'case.claim',
  'case.release',
  'case.lapse',
  'case.hand-over',
  'case.park',
  'case.return',
  'case.first-approval',
  'case.approve',
  'case.reject',
  'case.draw',
  'case.second-look',
  'case.void',
  'case.unjudged',
  'case.settle',
  'case.disclose',
  'photo.upload',
  'photo.view',
  'photo.reading-read',
  'photo.delete',
  'photo.erase',
  'staff.sign-in',
  'staff.password-wrong',
  'staff.code-wrong',
  'staff.lock-out',
  'staff.sign-out',
  'staff.session-end',
  'staff.password',
  'staff.code',
  'staff.recovery-code',
  'staff.recovery-codes',
  'staff.create',
  'staff.role',
  'staff.disable',
  'staff.enable',
  'staff.password-reset',
  'staff.code-reset',
  'audit.read',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who acts: `operator` is whoever runs the service, at its shell; `system` the product by itself, or nobody who is known. */
export const actorKinds = ['person', 'staff', 'operator', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** What an audit row may be about. */
export const auditSubjects = ['account', 'verification', 'clearing', 'case', 'photo', 'staff', 'report'] as const;
export type AuditSubject = (typeof auditSubjects)[number];
