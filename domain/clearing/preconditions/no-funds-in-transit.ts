import { transferReturnsMs } from '../../host/host-facts';
import type { Words } from '../../words';
import { askedOfHost, yuanOf } from '../precondition';

const words = {
  met: { 'zh-CN': '没有未到账的转账', en: 'No transfer is on its way' },
  underWay: { 'zh-CN': '{yuan} 元尚未到账', en: '{yuan} yuan on their way' },
  wait: {
    'zh-CN': '请等待到账。转给未实名用户的钱，72 小时后自动退回',
    en: 'Wait until it arrives. A transfer to someone who is not verified comes back after 72 hours',
  },
  overdue: {
    'zh-CN': '已超过 72 小时仍未到账，请联系客服查询',
    en: 'It should have arrived or come back by now; ask customer service where it is',
  },
} as const satisfies Record<string, Words>;

/**
 * Money under way would arrive, or come back, at nobody's account (R22). What the host says now decides: past the 72 hours
 * it is still in transit until the host says otherwise.
 */
export const noFundsInTransit = askedOfHost({
  title: { 'zh-CN': '没有在途资金', en: 'No funds in transit' },
  words,
  judge: ({ fundsInTransit, fundsInTransitSince }, now) => {
    if (fundsInTransit === 0) return { state: 'met', detail: words.met };
    const unmet = { state: 'unmet', detail: words.underWay, values: { yuan: yuanOf(fundsInTransit) } } as const;
    if (fundsInTransitSince === null) return { ...unmet, cure: words.wait };
    const returnsAt = new Date(Date.parse(fundsInTransitSince) + transferReturnsMs);
    return now < returnsAt ? { ...unmet, cure: words.wait, metAt: returnsAt } : { ...unmet, cure: words.overdue };
  },
});
