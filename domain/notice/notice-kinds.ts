import type { DocumentBorder } from '../real-name/document-borders';
import type { Words } from '../words';
import { activityNotices, type ToldActivity } from './activity-notices';
import { type LateKind, lateNotices } from './late-notices';
import type { NoticeRule } from './notice-rule';

const ofDocument = (title: Words, body: Words, wish: Pick<NoticeRule, 'compulsory'> = {}): NoticeRule => ({
  topic: 'document',
  title,
  body,
  reach: 'first',
  occasion: 'named',
  unhurried: true,
  action: 'renew',
  ...wish,
});

const renewInTime: Words = {
  'zh-CN': '换领新证后，请打开小程序更新，只需拍两张照片',
  en: 'Once you have the new one, update it in the mini-program: two photos are enough',
};
const expiresSoon: Words = { 'zh-CN': '您的身份证{day}到期', en: 'Your ID card is valid until {day}' };

/** Reminders of a card that expires (R17) and what follows (R19). The last two are compulsory: services stop. */
const documentNotices: Readonly<Record<DocumentBorder, NoticeRule>> = {
  document_expiring_60: ofDocument(expiresSoon, renewInTime),
  document_expiring_30: ofDocument(expiresSoon, renewInTime),
  document_expiring_7: ofDocument(expiresSoon, renewInTime),
  document_expires_today: ofDocument(
    { 'zh-CN': '{day}是您身份证的最后有效日', en: '{day} is the last valid day of your ID card' },
    renewInTime,
  ),
  document_grace: ofDocument(
    { 'zh-CN': '您的身份证已于{day}到期', en: 'Your ID card expired on {day}' },
    {
      'zh-CN': '请最晚在{until}更新证件，之后支付等服务将暂停',
      en: 'Update it by {until}; after that, payments and other services are suspended',
    },
    { compulsory: true },
  ),
  document_suspended: ofDocument(
    {
      'zh-CN': '证件已过期，支付等服务已暂停',
      en: 'Your ID card has expired: payments and other services are suspended',
    },
    {
      'zh-CN': '您的身份证已于{day}到期。打开小程序更新证件，通过后即可恢复',
      en: 'It expired on {day}. Update it in the mini-program; once it is approved everything is back',
    },
    { compulsory: true },
  ),
};

export type NoticeKind = ToldActivity | DocumentBorder | LateKind;

const told = Object.entries(activityNotices).filter(([, rule]) => rule !== 'own-doing');

/** Every message to a person that there is, by kind. */
export const noticeRules: Readonly<Record<NoticeKind, NoticeRule>> = {
  ...(Object.fromEntries(told) as Record<ToldActivity, NoticeRule>),
  ...documentNotices,
  ...lateNotices,
};

export const noticeKinds = Object.keys(noticeRules) as NoticeKind[];
