import { sayMoment } from '../../calendar/say-date';
import type { Words } from '../../words';
import { askedOfHost } from '../precondition';

const words = {
  met: { 'zh-CN': '近 30 天的订单都已过退款期', en: 'No order of the last 30 days can still be refunded' },
  refundable: {
    'zh-CN': '有订单在{until}前仍可退款',
    en: 'An order can be refunded until {until}',
  },
  wait: { 'zh-CN': '退款期过后即可申请，无需其他操作', en: 'Wait until then; nothing else is needed' },
} as const satisfies Record<string, Words>;

/** A refund would reach nobody's account (R22). Which orders of the last 30 days can be refunded, and until when, the host knows. */
export const noRefundableOrders = askedOfHost({
  title: { 'zh-CN': '没有可能退款的订单', en: 'No order that could be refunded' },
  words,
  judge: ({ refundableUntil }, now) => {
    const metAt = refundableUntil === null ? now : new Date(refundableUntil);
    if (now >= metAt) return { state: 'met', detail: words.met };
    return {
      state: 'unmet',
      detail: words.refundable,
      cure: words.wait,
      values: { until: sayMoment(metAt, now) },
      metAt,
    };
  },
});
