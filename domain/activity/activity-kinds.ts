import type { Words } from '../words';

/** What stands in an account's activity (R29): every change of it, every sign-in, and every look that staff took. */
export const activityKindWords = {
  signed_in: { 'zh-CN': '登录', en: 'Signed in' },
  verification_submitted: { 'zh-CN': '提交了实名认证申请', en: 'Asked to be verified' },
  verification_withdrawn: { 'zh-CN': '撤回了实名认证申请', en: 'Withdrew the request to be verified' },
  verified: { 'zh-CN': '实名认证通过', en: 'Verified' },
  verification_refused: { 'zh-CN': '实名认证未通过', en: 'The request to be verified was refused' },
  clearing_submitted: { 'zh-CN': '申请清除实名信息', en: 'Asked to clear the real name' },
  clearing_withdrawn: { 'zh-CN': '撤回了清除实名的申请', en: 'Withdrew the request to clear the real name' },
  clearing_opened_for_caller: {
    'zh-CN': '客服根据来电，代为申请清除实名信息',
    en: 'Customer service asked to clear the real name, for somebody who called',
  },
  cleared: { 'zh-CN': '实名信息已清除', en: 'The real name was cleared' },
  clearing_refused: { 'zh-CN': '清除实名的申请未通过', en: 'The request to clear the real name was refused' },
  photo_looked_at: { 'zh-CN': '客服查看了您的照片', en: 'Customer service looked at a photo of yours' },
  data_looked_at: { 'zh-CN': '客服查看了您的完整信息', en: 'Customer service looked at your full data' },
  looked_up: {
    'zh-CN': '客服根据来电查找了您的账户',
    en: 'Customer service looked up your account, for somebody who called',
  },
  frozen: { 'zh-CN': '收到“不是我操作的”报告，账户变更已暂停', en: 'Reported as not you: changes are on hold' },
  unfrozen: {
    'zh-CN': '客服核实完毕，账户变更已恢复',
    en: 'Customer service has looked into it: changes are possible again',
  },
} as const satisfies Record<string, Words>;

export type ActivityKind = keyof typeof activityKindWords;
export const activityKinds = Object.keys(activityKindWords) as ActivityKind[];

/** Looks of staff: why they looked stands where all looks are listed. */
const looks: readonly ActivityKind[] = ['photo_looked_at', 'data_looked_at'];

export function isLook(kind: ActivityKind): boolean {
  return looks.includes(kind);
}

/** Whether "not me" can be said of it: nobody passed for the person when staff looked, or when the product said something. */
export function isReportable(kind: ActivityKind): boolean {
  return !isLook(kind) && kind !== 'frozen' && kind !== 'unfrozen';
}

/** Whose doing it was: whoever was signed in to the account, a member of staff, or the product by itself. */
export const activityDoers = ['person', 'staff', 'system'] as const;
export type ActivityDoer = (typeof activityDoers)[number];
