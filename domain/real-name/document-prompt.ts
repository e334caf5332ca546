import { type CivilDate, daysBetween } from '../calendar/civil-date';
import { sayDate } from '../calendar/say-date';
import type { Prompt } from '../contract/account';
import { fill, type Language, type Words } from '../words';
import type { DocumentStanding } from './document-state';

interface Standing extends DocumentStanding {
  /** The last valid day. */
  validUntil: CivilDate;
  /** A newer card was sent in, and waits. */
  underReview: boolean;
}

/** From so many days before the day on which something ends, it is said with more weight. */
const pressingDays = 7;

const words = {
  expiring: {
    'zh-CN': '您的身份证{until}到期，还有 {days} 天。换领新证后，请在这里更新',
    en: 'Your ID card is valid until {until} (days left: {days}). Once you have the new one, update it here',
  },
  expiresToday: {
    'zh-CN': '您的身份证今天到期。换领新证后，请在这里更新',
    en: 'Today is the last valid day of your ID card. Once you have the new one, update it here',
  },
  grace: {
    'zh-CN': '您的身份证已于{until}到期。请最晚在{grace}更新，之后支付等服务将暂停',
    en: 'Your ID card expired on {until}. Update it by {grace}; after that, payments and other services are suspended',
  },
  graceInReview: {
    'zh-CN': '您的身份证已于{until}到期。新证件正在审核，期间一切照常',
    en: 'Your ID card expired on {until}. The new one is under review; everything works meanwhile',
  },
  suspended: {
    'zh-CN': '您的身份证已于{until}到期，支付等服务已暂停。更新证件后即可恢复',
    en: 'Your ID card expired on {until}, and payments and other services are suspended. Update it to have them back',
  },
  suspendedInReview: {
    'zh-CN': '您的身份证已于{until}到期，支付等服务已暂停。新证件正在审核，通过后即可恢复',
    en: 'Your ID card expired on {until}, and payments and other services are suspended. The new one is under review; once it is approved they are back',
  },
} as const satisfies Record<string, Words>;

type Said = Pick<Prompt, 'kind' | 'severity' | 'date'> & { words: Words };

/** What an account says of its ID card wherever the person comes in (R17, R19); nothing while there is nothing to do. */
export function documentPrompt(standing: Standing, today: CivilDate, now: Date, language: Language): Prompt[] {
  const said = sayStanding(standing, today);
  if (!said) return [];
  const date = (day: CivilDate) => sayDate(day, now)[language];
  const { validUntil, graceUntil, underReview } = standing;
  return [
    {
      ...said,
      words: fill(said.words[language], {
        until: date(validUntil),
        grace: graceUntil === null ? '' : date(graceUntil),
        days: daysBetween(today, validUntil),
      }),
      action: underReview ? 'verification-status' : 'renew',
    },
  ];
}

function sayStanding({ state, validUntil, graceUntil, underReview }: Standing, today: CivilDate): Said | undefined {
  switch (state) {
    case 'valid':
      return undefined;
    case 'expiring': {
      if (underReview) return undefined;
      const severity = daysBetween(today, validUntil) <= pressingDays ? 'warning' : 'info';
      const said = today === validUntil ? words.expiresToday : words.expiring;
      return { kind: 'document_expiring', severity, words: said, date: validUntil };
    }
    case 'grace': {
      const date = graceUntil ?? validUntil;
      if (underReview) return { kind: 'document_grace', severity: 'info', words: words.graceInReview, date };
      const severity = daysBetween(today, date) <= pressingDays ? 'error' : 'warning';
      return { kind: 'document_grace', severity, words: words.grace, date };
    }
    case 'suspended': {
      const said = underReview ? words.suspendedInReview : words.suspended;
      return { kind: 'document_suspended', severity: 'error', words: said, date: validUntil };
    }
  }
}
