import type { Words } from '../words';
import type { ClearingOpener } from './assisted-clearing';

/** What is erased when a real name is cleared. `{count}` is how many there were. */
export const erasedWords = {
  real_name: {
    'zh-CN': '实名信息和 {count} 次认证申请中的姓名、证件号码，以及能够据此查找的标识',
    en: 'Name and ID number of the real name and of the verification requests sent in ({count}), and what they could be found by',
  },
  photos: {
    'zh-CN': '{count} 张照片，以及从照片中识别出的全部内容',
    en: 'All photos ({count}), and everything that was read from them',
  },
  comments: {
    'zh-CN': '{count} 份审核单中的留言和备注',
    en: 'Comments and notes in the review cases ({count})',
  },
} as const satisfies Record<string, Words>;
export type ErasedItem = keyof typeof erasedWords;

/** What stays, and where it is told, why. The locked record gives its reason by its basis. */
export const keptWords = {
  identity_record: {
    what: {
      'zh-CN': '姓名、证件号码、证件有效期、认证和清除的时间及经办人，单独加密封存',
      en: 'Name, ID number, validity of the ID, when it was verified and cleared and by whom: encrypted and locked away',
    },
    why: undefined,
  },
  history: {
    what: {
      'zh-CN': '本账户的申请记录，姓名和证件号码仅保留掩码',
      en: 'The history of requests on this account, with name and ID number masked',
    },
    why: { 'zh-CN': '供您查询办理过的事项', en: 'So that you can see what was done' },
  },
  audit_log: {
    what: {
      'zh-CN': '操作日志：谁在何时、为何办理或查看（原因加密保存）',
      en: 'The audit log: who did or looked at what, when and why (reasons are encrypted)',
    },
    why: {
      'zh-CN': '证明每一次办理和查看有据可查，不能改动',
      en: 'To prove every action and every look; it cannot be altered',
    },
  },
} as const satisfies Record<string, { what: Words; why: Words | undefined }>;
export type KeptItem = keyof typeof keptWords;

/** The receipt as a page. */
export const receiptWords = {
  title: { 'zh-CN': '清除实名回执', en: 'Receipt: real name cleared' },
  number: { 'zh-CN': '回执编号', en: 'Receipt' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  idNumber: { 'zh-CN': '证件号码', en: 'ID number' },
  verifiedAt: { 'zh-CN': '认证时间', en: 'Verified' },
  clearedAt: { 'zh-CN': '清除时间', en: 'Cleared' },
  erased: { 'zh-CN': '已删除', en: 'Erased' },
  kept: { 'zh-CN': '仍保留', en: 'Kept' },
  until: { 'zh-CN': '保留至 {day}，到期自动删除', en: 'Kept until {day}, then deleted by itself' },
  deleted: { 'zh-CN': '已于 {day} 到期删除', en: 'Deleted on {day}, when its time was over' },
  why: { 'zh-CN': '原因：{why}', en: 'Why: {why}' },
  zone: { 'zh-CN': '时间均为北京时间', en: 'All times are Beijing time' },
} as const satisfies Record<string, Words>;

/** How it begins, by who asked for the clearing: not everybody who gets a receipt did. */
export const receiptIntros: Readonly<Record<ClearingOpener, Words>> = {
  person: {
    'zh-CN': '应您的申请，本账户的实名信息已经清除，账户和身份都可以重新认证。',
    en: 'As you asked, the real name of this account has been cleared. The account and the identity can both be verified again.',
  },
  customer_service: {
    'zh-CN': '客服根据来电代为申请，本账户的实名信息已经清除，账户和身份都可以重新认证。',
    en: 'Customer service asked for somebody who called, and the real name of this account has been cleared. The account and the identity can both be verified again.',
  },
  holder: {
    'zh-CN':
      '身份证的持有人证明了本人身份并申请清除，本账户的实名信息已经清除。账户还在，可以用您自己的身份证重新认证。',
    en: 'The holder of the ID card proved to be so and asked for it: the real name of this account has been cleared. The account is still there, and can be verified again with your own ID card.',
  },
};
