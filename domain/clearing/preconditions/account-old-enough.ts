import { beijingDate } from '../../calendar/civil-date';
import { sayDate } from '../../calendar/say-date';
import type { Words } from '../../words';
import { askedOfHost } from '../precondition';

const words = {
  met: { 'zh-CN': '账户于{day}注册', en: 'Registered on {day}' },
  young: { 'zh-CN': '账户于{day}注册，尚不满 30 天', en: 'Registered on {day}, less than 30 days ago' },
  wait: { 'zh-CN': '注册满 30 天后即可申请', en: 'Ask once the account is 30 days old' },
} as const satisfies Record<string, Words>;

const ageNeededMs = 30 * 86_400_000;

/** Accounts made, verified and cleared in haste are how identities are traded (R22): 30 times 24 hours since registration. */
export const accountOldEnough = askedOfHost({
  title: { 'zh-CN': '账户注册满 30 天', en: 'The account is 30 days old' },
  words,
  judge: ({ registeredAt }, now) => {
    const registered = new Date(registeredAt);
    const metAt = new Date(registered.getTime() + ageNeededMs);
    const values = { day: sayDate(beijingDate(registered), now) };
    return now >= metAt
      ? { state: 'met', detail: words.met, values }
      : { state: 'unmet', detail: words.young, cure: words.wait, values, metAt };
  },
});
