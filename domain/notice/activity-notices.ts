import { type ActivityKind, activityKindWords } from '../activity/activity-kinds';
import type { Words } from '../words';
import type { ActivityNotices, NoticeRule } from './notice-rule';

const event = (
  kind: ActivityKind,
  body: Words,
  rule: Pick<NoticeRule, 'topic' | 'action'> & Partial<Pick<NoticeRule, 'reach' | 'compulsory' | 'occasion'>>,
): NoticeRule => ({ title: activityKindWords[kind], body, reach: 'first', occasion: 'event', ...rule });

const progress = (kind: ActivityKind, action: string, body: Words) => event(kind, body, { topic: 'progress', action });

/** What somebody else may have asked for in the person's name: told whatever they switched off. */
const safety = (kind: ActivityKind, action: string, body: Words) =>
  event(kind, body, { topic: 'safety', action, compulsory: true });

/** What would end, or has ended, their real name: on every channel that there is (R25, R29). */
const alarm = (kind: ActivityKind, action: string, body: Words): NoticeRule => ({
  ...safety(kind, action, body),
  reach: 'every',
});

/** Looks are part of a review: once a day, in the inbox; each of them stands in the activity. */
const look = (kind: ActivityKind, body: Words): NoticeRule =>
  event(kind, body, { topic: 'safety', action: 'activity', reach: 'inbox', occasion: 'day' });

const notYou: Words = {
  'zh-CN': '如果不是您本人操作，请打开“账户动态”点“不是我操作的”',
  en: 'If this was not you, open “Account activity” and say so',
};
const seeWhy: Words = {
  'zh-CN': '打开小程序查看原因和修改办法，改好后可以再次提交',
  en: 'Open the mini-program to see why and what to put right, then send it in again',
};

/** What is a message of what happens to an account (R5, R6, R29). */
export const activityNotices = {
  signed_in: 'own-doing',
  verification_submitted: 'own-doing',
  verification_withdrawn: 'own-doing',
  verified: progress('verified', 'real-name', {
    'zh-CN': '您的实名认证已通过，支付等服务可以正常使用了',
    en: 'You are verified, and can use payments and other services',
  }),
  verification_refused: progress('verification_refused', 'verification-status', seeWhy),
  renewal_submitted: 'own-doing',
  renewal_withdrawn: 'own-doing',
  renewed: progress('renewed', 'real-name', {
    'zh-CN': '新证件已生效，服务不受影响',
    en: 'Your new ID card is in force, and everything goes on as before',
  }),
  renewal_refused: progress('renewal_refused', 'verification-status', seeWhy),
  reissue_submitted: 'own-doing',
  reissue_withdrawn: 'own-doing',
  reissue_approved: progress('reissue_approved', 'reissue-status', {
    'zh-CN': '支付等服务一切照常，最晚到{until}。拿到新证后，请打开小程序更新',
    en: 'Payments and other services go on as before, until {until}. Once you have the new card, update it in the mini-program',
  }),
  reissue_refused: progress('reissue_refused', 'reissue-status', seeWhy),
  correction_submitted: safety('correction_submitted', 'correction-status', notYou),
  correction_withdrawn: 'own-doing',
  corrected: safety('corrected', 'real-name', notYou),
  correction_refused: progress('correction_refused', 'correction-status', seeWhy),
  clearing_submitted: safety('clearing_submitted', 'clearing-status', notYou),
  clearing_withdrawn: 'own-doing',
  clearing_opened_for_caller: alarm('clearing_opened_for_caller', 'clearing-status', {
    'zh-CN': '有人致电客服，为您的账户申请清除实名。如果不是您本人，请打开小程序撤回申请',
    en: 'Somebody called customer service and asked to clear your account’s real name. If it was not you, open the mini-program and withdraw it',
  }),
  clearing_reminder_set: 'own-doing',
  clearing_possible: progress('clearing_possible', 'clearing-board', {
    'zh-CN': '您等待的条件已全部满足，现在可以申请清除实名信息',
    en: 'Everything that you waited for is in place: you can ask to clear the real name now',
  }),
  cleared: alarm('cleared', 'clearing-status', {
    'zh-CN': '实名信息已清除，您可以下载凭证，也可以重新认证',
    en: 'The real name was cleared. You can download the receipt, and be verified anew',
  }),
  clearing_refused: progress('clearing_refused', 'clearing-status', seeWhy),
  holder_claim_submitted: 'own-doing',
  holder_claim_withdrawn: 'own-doing',
  holder_proved: progress('holder_proved', 'holder-claim-status', {
    'zh-CN': '打开小程序，查看您证件下的账户和下一步',
    en: 'Open the mini-program to see the accounts under your ID card, and what comes next',
  }),
  holder_claim_refused: progress('holder_claim_refused', 'holder-claim-status', seeWhy),
  holder_clearing_asked: 'own-doing',
  holder_claim_disputed: progress('holder_claim_disputed', 'holder-claim-status', {
    'zh-CN': '对方账户不同意清除，客服正在核实，结果会通知您',
    en: 'The other account does not agree. Customer service looks into it, and tells you',
  }),
  holder_claim_cleared: progress('holder_claim_cleared', 'holder-claim-status', {
    'zh-CN': '证件已经空出来了，现在就可以在这个账户认证',
    en: 'Your ID card is free: you can be verified in this account now',
  }),
  clearing_announced: alarm('clearing_announced', 'objection', {
    'zh-CN': '如果不同意，请在{moment}前打开小程序提出异议；逾期将进入审核',
    en: 'If you do not agree, open the mini-program and object by {moment}; after that it goes to review',
  }),
  clearing_objected: 'own-doing',
  clearing_going_on: alarm('clearing_going_on', 'objection', {
    'zh-CN': '提出异议的时间已过，清除申请进入审核，结果会通知您',
    en: 'The time to object is over, and the clearing is under review. We will tell you how it ends',
  }),
  clearing_called_off: progress('clearing_called_off', 'real-name', {
    'zh-CN': '您的实名信息保持不变，无需任何操作',
    en: 'Your real name stays as it is, and there is nothing to do',
  }),
  photo_looked_at: look('photo_looked_at', {
    'zh-CN': '为审核您的申请，客服查看了照片。时间见“账户动态”',
    en: 'It was for the review of your request. “Account activity” has the times',
  }),
  data_looked_at: look('data_looked_at', {
    'zh-CN': '查看完整信息须填写理由并留痕。时间见“账户动态”',
    en: 'Each look needs a reason and is on record. “Account activity” has the times',
  }),
  looked_up: safety('looked_up', 'activity', {
    'zh-CN': '有人致电客服，客服据此查找了您的账户。如果不是您本人来电，请打开“账户动态”报告',
    en: 'Somebody called, and customer service looked up your account. If it was not you, open “Account activity” and say so',
  }),
  frozen: safety('frozen', 'activity', {
    'zh-CN': '客服会尽快核实；核实前，账户的实名信息不会有任何变更',
    en: 'Customer service looks into it soon; until then nothing about your real name changes',
  }),
  unfrozen: safety('unfrozen', 'activity', {
    'zh-CN': '核实结果见“账户动态”',
    en: '“Account activity” has what was found',
  }),
} as const satisfies ActivityNotices;

/** What is a message among what happens to an account. */
export type ToldActivity = {
  [Kind in ActivityKind]: (typeof activityNotices)[Kind] extends 'own-doing' ? never : Kind;
}[ActivityKind];

/** Whether what happened to an account is also a message. */
export function isTold(kind: ActivityKind): kind is ToldActivity {
  return activityNotices[kind] !== 'own-doing';
}
