import type { Words } from '../../words';
import { askedOfHost } from '../precondition';

const words = {
  met: { 'zh-CN': '账户可以正常使用', en: 'The account can be used' },
  inactive: { 'zh-CN': '账户尚未激活', en: 'The account has not been activated yet' },
  activate: { 'zh-CN': '请在“支付”页按提示激活账户', en: 'Activate it under Pay, as the page tells' },
} as const satisfies Record<string, Words>;

/** (R22) */
export const accountActivated = askedOfHost({
  title: { 'zh-CN': '账户已激活', en: 'The account is activated' },
  words,
  judge: ({ activated }) =>
    activated ? { state: 'met', detail: words.met } : { state: 'unmet', detail: words.inactive, cure: words.activate },
});
