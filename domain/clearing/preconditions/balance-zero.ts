import type { Words } from '../../words';
import { askedOfHost, yuanOf } from '../precondition';

const words = {
  met: { 'zh-CN': '余额为 0 元', en: 'The balance is 0 yuan' },
  left: { 'zh-CN': '余额 {yuan} 元', en: 'The balance is {yuan} yuan' },
  spend: { 'zh-CN': '请先把余额提现或用完', en: 'Withdraw the balance or spend it first' },
} as const satisfies Record<string, Words>;

/** Money in a wallet without a real name could be neither spent nor withdrawn (R22). */
export const balanceZero = askedOfHost({
  title: { 'zh-CN': '余额为零', en: 'No balance' },
  words,
  judge: ({ balance }) =>
    balance === 0
      ? { state: 'met', detail: words.met }
      : { state: 'unmet', detail: words.left, cure: words.spend, values: { yuan: yuanOf(balance) } },
});
