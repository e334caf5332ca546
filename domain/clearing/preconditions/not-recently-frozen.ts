import { addBeijingMonths } from '../../calendar/civil-date';
import { sayMoment } from '../../calendar/say-date';
import type { Words } from '../../words';
import { askedOfHost } from '../precondition';

const words = {
  met: { 'zh-CN': '近半年没有冻结记录', en: 'No freeze within the last half year' },
  indefinite: { 'zh-CN': '账户正被冻结', en: 'The account is frozen' },
  frozen: { 'zh-CN': '账户冻结至{until}', en: 'The account is frozen until {until}' },
  recent: {
    'zh-CN': '账户于{until}解除冻结，尚不满半年',
    en: 'The account was frozen until {until}, less than half a year ago',
  },
  thaw: {
    'zh-CN': '请联系客服解除冻结，满半年后即可申请',
    en: 'Ask customer service to end the freeze; half a year after that you can ask',
  },
  wait: { 'zh-CN': '解除冻结满半年后即可申请', en: 'Ask half a year after the end of the freeze' },
} as const satisfies Record<string, Words>;

const monthsNeeded = 6;

/** A freeze is looked into for half a year after its end (R22): six calendar months, to the same time of day in Beijing. */
export const notRecentlyFrozen = askedOfHost({
  title: { 'zh-CN': '近半年没有被冻结', en: 'Not frozen within half a year' },
  words,
  judge: ({ frozenUntil }, now) => {
    if (frozenUntil === null) return { state: 'met', detail: words.met };
    if (frozenUntil === 'indefinite') return { state: 'unmet', detail: words.indefinite, cure: words.thaw };
    const thawedAt = new Date(frozenUntil);
    const metAt = addBeijingMonths(thawedAt, monthsNeeded);
    if (now >= metAt) return { state: 'met', detail: words.met };
    const detail = now < thawedAt ? words.frozen : words.recent;
    return { state: 'unmet', detail, cure: words.wait, values: { until: sayMoment(thawedAt, now) }, metAt };
  },
});
