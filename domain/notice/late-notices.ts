import type { CaseKind } from '../review/case-states';
import type { NoticeRule } from './notice-rule';

/** Of what a person waits for, the message that it takes longer than promised (R5). */
export const lateNoticeOf = {
  verification: 'verification_late',
  correction: 'correction_late',
  clearing: 'clearing_late',
  'holder-claim': 'holder_claim_late',
  reissue: 'reissue_late',
} as const satisfies Partial<Record<CaseKind, string>>;

export type LateKind = (typeof lateNoticeOf)[keyof typeof lateNoticeOf];

const late = (action: string): NoticeRule => ({
  topic: 'progress',
  title: { 'zh-CN': '很抱歉，您的审核晚了', en: 'Sorry, your review is late' },
  body: {
    'zh-CN': '我们没能在承诺的{day}前给出结果，正在优先处理。您不用做任何事，结果一出来就会通知您',
    en: 'We did not decide by {day} as promised, and it goes first now. There is nothing to do: we tell you as soon as it is decided',
  },
  reach: 'first',
  occasion: 'named',
  unhurried: true,
  action,
});

export const lateNotices: Readonly<Record<LateKind, NoticeRule>> = {
  verification_late: late('verification-status'),
  correction_late: late('correction-status'),
  clearing_late: late('clearing-status'),
  holder_claim_late: late('holder-claim-status'),
  reissue_late: late('reissue-status'),
};
