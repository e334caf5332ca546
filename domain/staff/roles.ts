import type { Words } from '../words';

export const roles = ['agent', 'senior', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

export const roleWords: Readonly<Record<Role, Words>> = {
  agent: { 'zh-CN': '客服', en: 'Agent' },
  senior: { 'zh-CN': '高级客服', en: 'Senior' },
  auditor: { 'zh-CN': '审计', en: 'Auditor' },
  admin: { 'zh-CN': '管理员', en: 'Administrator' },
};

/**
 * What staff may do beyond looking after their own account.
 *
 * `case.disclose` shows an unmasked name and number, `photo.view` a photo: both only on a case that the person holds under a lease,
 * and both leave an audit row. `case.settle` says which of two differing opinions stands (R13); `case.correct` decides whether what
 * was verified has changed (R28); `case.arbitrate` whether a clearing goes on that an account objected to (R25); `case.confirm` is
 * the second of two who must agree (R26). `report.settle` says whose doing it was that a person reported as not theirs (R29);
 * `clearing.assist` finds a caller's account and asks for its clearing, which others then decide (R26); `message.resend` has messages
 * tried again that did not go out; `partner.manage` says which services may ask how accounts stand, and where they are told of
 * changes (R36).
 */
export const staffActions = [
  'case.list',
  'case.claim',
  'case.decide',
  'case.settle',
  'case.confirm',
  'case.correct',
  'case.arbitrate',
  'case.disclose',
  'photo.view',
  'clearing.assist',
  'report.settle',
  'agreement.read',
  'figures.read',
  'audit.read',
  'staff.manage',
  'message.resend',
  'partner.manage',
] as const;
export type StaffAction = (typeof staffActions)[number];

/** Role × action (R16). The administrator looks after staff accounts and sees no person's data. */
const permissions: Readonly<Record<Role, readonly StaffAction[]>> = {
  agent: ['case.list', 'case.claim', 'case.decide', 'case.disclose', 'photo.view', 'clearing.assist'],
  senior: [
    'case.list',
    'case.claim',
    'case.decide',
    'case.settle',
    'case.confirm',
    'case.correct',
    'case.arbitrate',
    'case.disclose',
    'photo.view',
    'clearing.assist',
    'report.settle',
    'agreement.read',
    'figures.read',
  ],
  auditor: ['case.list', 'agreement.read', 'figures.read', 'audit.read'],
  admin: ['figures.read', 'audit.read', 'staff.manage', 'message.resend', 'partner.manage'],
};

/** Whether a role may do an action (R16). */
export function may(role: Role, action: StaffAction): boolean {
  return permissions[role].includes(action);
}
