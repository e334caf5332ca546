import type { Words } from '../../words';
import { askedOfHost } from '../precondition';

const words = {
  met: { 'zh-CN': '没有绑定的银行卡', en: 'No bank card is bound' },
  bound: { 'zh-CN': '还有 {cards} 张银行卡未解绑', en: 'Bank cards still bound: {cards}' },
  unbind: { 'zh-CN': '请在“支付”的银行卡页面逐张解绑', en: 'Unbind each of them on the page of bank cards under Pay' },
} as const satisfies Record<string, Words>;

/** A card stands for the same person as the real name does; it must not outlive it (R22). */
export const bankCardsUnbound = askedOfHost({
  title: { 'zh-CN': '银行卡均已解绑', en: 'Every bank card unbound' },
  words,
  judge: ({ boundCards }) =>
    boundCards === 0
      ? { state: 'met', detail: words.met }
      : { state: 'unmet', detail: words.bound, cure: words.unbind, values: { cards: boundCards } },
});
