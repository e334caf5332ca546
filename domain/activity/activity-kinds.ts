import type { Words } from '../words';

/** What stands in an account's activity (R29): every change of it, every sign-in, and every look that staff took. */
export const activityKindWords = {
  signed_in: { 'zh-CN': '登录', en: 'Signed in' },
  verification_submitted: { 'zh-CN': '提交了实名认证申请', en: 'Asked to be verified' },
  verification_withdrawn: { 'zh-CN': '撤回了实名认证申请', en: 'Withdrew the request to be verified' },
  verified: { 'zh-CN': '实名认证通过', en: 'Verified' },
  verification_refused: { 'zh-CN': '实名认证未通过', en: 'The request to be verified was refused' },
  renewal_submitted: { 'zh-CN': '提交了新证件，更新实名', en: 'Sent in a new ID card' },
  renewal_withdrawn: { 'zh-CN': '撤回了更新证件的申请', en: 'Withdrew the new ID card' },
  renewed: { 'zh-CN': '证件已更新', en: 'The ID card was renewed' },
  renewal_refused: { 'zh-CN': '更新证件的申请未通过', en: 'The new ID card was refused' },
  reissue_submitted: { 'zh-CN': '提交了换证凭证', en: 'Sent in the paper of a reissue' },
  reissue_withdrawn: { 'zh-CN': '撤回了换证凭证', en: 'Withdrew the paper of a reissue' },
  reissue_approved: { 'zh-CN': '换证凭证通过，宽限期已延长', en: 'The paper of the reissue was accepted' },
  reissue_refused: { 'zh-CN': '换证凭证未通过', en: 'The paper of the reissue was refused' },
  correction_submitted: { 'zh-CN': '申请变更实名信息', en: 'Asked to correct the real name' },
  correction_withdrawn: { 'zh-CN': '撤回了变更实名信息的申请', en: 'Withdrew the request to correct the real name' },
  corrected: { 'zh-CN': '实名信息已变更', en: 'The real name was corrected' },
  correction_refused: {
    'zh-CN': '变更实名信息的申请未通过',
    en: 'The request to correct the real name was refused',
  },
  clearing_submitted: { 'zh-CN': '申请清除实名信息', en: 'Asked to clear the real name' },
  clearing_withdrawn: { 'zh-CN': '撤回了清除实名的申请', en: 'Withdrew the request to clear the real name' },
  clearing_opened_for_caller: {
    'zh-CN': '客服根据来电，代为申请清除实名信息',
    en: 'Customer service asked to clear the real name, for somebody who called',
  },
  clearing_reminder_set: {
    'zh-CN': '要求在可以清除实名时收到通知',
    en: 'Asked to be told when the real name can be cleared',
  },
  clearing_possible: {
    'zh-CN': '清除实名的条件已全部满足',
    en: 'Everything is in place for clearing the real name',
  },
  cleared: { 'zh-CN': '实名信息已清除', en: 'The real name was cleared' },
  clearing_refused: { 'zh-CN': '清除实名的申请未通过', en: 'The request to clear the real name was refused' },
  holder_claim_submitted: {
    'zh-CN': '提交了证件持有人证明',
    en: 'Sent in the proof of being the holder of an ID card',
  },
  holder_claim_withdrawn: {
    'zh-CN': '撤回了证件持有人的申请',
    en: 'Withdrew the claim to be the holder of an ID card',
  },
  holder_proved: { 'zh-CN': '证件持有人证明通过', en: 'Proved to be the holder of the ID card' },
  holder_claim_refused: {
    'zh-CN': '证件持有人的申请未通过',
    en: 'The claim to be the holder of an ID card was refused',
  },
  holder_clearing_asked: { 'zh-CN': '申请清除另一账户的实名', en: 'Asked to clear the real name of another account' },
  holder_claim_disputed: {
    'zh-CN': '另一账户提出了异议，客服核实中',
    en: 'The other account objected; customer service looks into it',
  },
  holder_claim_cleared: {
    'zh-CN': '另一账户的实名已清除，您可以认证了',
    en: 'The other account’s real name was cleared: you can be verified',
  },
  clearing_announced: {
    'zh-CN': '有人用身份证证明是持有人，申请清除本账户的实名',
    en: 'Somebody proved to be the holder of the ID card and asks to clear this account’s real name',
  },
  clearing_objected: { 'zh-CN': '对清除实名的申请提出了异议', en: 'Objected to the clearing of the real name' },
  clearing_going_on: { 'zh-CN': '清除实名的申请进入审核', en: 'The clearing of the real name is under review' },
  clearing_called_off: { 'zh-CN': '清除实名的申请已终止', en: 'The clearing of the real name was called off' },
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

/** To staff, where the words above speak to the person. */
const wordsForStaff: Partial<Record<ActivityKind, Words>> = {
  holder_claim_cleared: {
    'zh-CN': '另一账户的实名已清除，该账户可以认证了',
    en: 'The other account’s real name was cleared: this one can be verified',
  },
  photo_looked_at: { 'zh-CN': '客服查看了该账户的照片', en: 'Customer service looked at a photo of the account' },
  data_looked_at: { 'zh-CN': '客服查看了该账户的完整信息', en: 'Customer service looked at the full data' },
  looked_up: {
    'zh-CN': '客服根据来电查找了该账户',
    en: 'Customer service looked up the account, for somebody who called',
  },
};

export function activityWordsForStaff(kind: ActivityKind): Words {
  return wordsForStaff[kind] ?? activityKindWords[kind];
}

/** Looks of staff: why they looked stands where all looks are listed. */
const looks: readonly ActivityKind[] = ['photo_looked_at', 'data_looked_at', 'looked_up'];

export function isLook(kind: ActivityKind): boolean {
  return looks.includes(kind);
}

/** What the product says of itself, or of what others decided. */
const said: readonly ActivityKind[] = [
  'frozen',
  'unfrozen',
  'clearing_possible',
  'holder_claim_disputed',
  'holder_claim_cleared',
  'clearing_going_on',
  'clearing_called_off',
];

/** Whether "not me" can be said of it: nobody passed for the person when staff looked, or when the product said something. */
export function isReportable(kind: ActivityKind): boolean {
  return !isLook(kind) && !said.includes(kind);
}

/** Whose doing it was: whoever was signed in to the account, a member of staff, or the product by itself. */
export const activityDoers = ['person', 'staff', 'system'] as const;
export type ActivityDoer = (typeof activityDoers)[number];
