import { type CivilDate, daysBetween } from '../calendar/civil-date';
import { sayDate } from '../calendar/say-date';
import type { Prompt } from '../contract/account';
import { fill, type Language, type Words } from '../words';
import type { DocumentStanding } from './document-state';

interface Standing extends DocumentStanding {
  /** The last valid day. */
  validUntil: CivilDate;
  /** The last day until which a reissue holds the grace open (R19). */
  extendedUntil: CivilDate | null;
  /** What was sent in, and waits: a newer card, or the paper that shows that it was applied for. */
  underReview: 'renewal' | 'reissue' | undefined;
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
  expiringExtended: {
    'zh-CN': '您的身份证{until}到期。已收到您的换证凭证，之后一切照常到{grace}。拿到新证后，请在这里更新',
    en: 'Your ID card is valid until {until}. We have the paper of your new one, so everything goes on until {grace}. Once you have it, update it here',
  },
  grace: {
    'zh-CN': '您的身份证已于{until}到期。请最晚在{grace}更新，之后支付等服务将暂停',
    en: 'Your ID card expired on {until}. Update it by {grace}; after that, payments and other services are suspended',
  },
  graceInReview: {
    'zh-CN': '您的身份证已于{until}到期。新证件正在审核，期间一切照常',
    en: 'Your ID card expired on {until}. The new one is under review; everything works meanwhile',
  },
  graceExtended: {
    'zh-CN': '您的身份证已于{until}到期。已收到您的换证凭证，宽限期延长至{grace}。拿到新证后，请在这里更新',
    en: 'Your ID card expired on {until}. We have the paper of your new one, so everything goes on until {grace}. Once you have it, update it here',
  },
  gracePaperInReview: {
    'zh-CN': '您的身份证已于{until}到期。换证凭证正在审核，期间一切照常',
    en: 'Your ID card expired on {until}. The paper of your new one is under review; everything works meanwhile',
  },
  suspended: {
    'zh-CN': '您的身份证已于{until}到期，支付等服务已暂停。更新证件后即可恢复',
    en: 'Your ID card expired on {until}, and payments and other services are suspended. Update it to have them back',
  },
  suspendedInReview: {
    'zh-CN': '您的身份证已于{until}到期，支付等服务已暂停。新证件正在审核，通过后即可恢复',
    en: 'Your ID card expired on {until}, and payments and other services are suspended. The new one is under review; once it is approved they are back',
  },
  suspendedPaperInReview: {
    'zh-CN': '您的身份证已于{until}到期，支付等服务已暂停。换证凭证正在审核，通过后即可恢复',
    en: 'Your ID card expired on {until}, and payments and other services are suspended. The paper of your new one is under review; once it is approved they are back',
  },
} as const satisfies Record<string, Words>;

const graceInReviewOf = { renewal: words.graceInReview, reissue: words.gracePaperInReview };
const suspendedInReviewOf = { renewal: words.suspendedInReview, reissue: words.suspendedPaperInReview };

type Said = Pick<Prompt, 'kind' | 'severity' | 'date'> & { words: Words };

/** What an account says of its ID card wherever the person comes in (R17, R19); nothing while there is nothing to do. */
export function documentPrompt(standing: Standing, today: CivilDate, now: Date, language: Language): Prompt[] {
  const said = sayStanding(standing, today);
  if (!said) return [];
  const date = (day: CivilDate) => sayDate(day, now)[language];
  const { validUntil, underReview } = standing;
  const graceUntil = standing.graceUntil ?? standing.extendedUntil;
  return [
    {
      ...said,
      words: fill(said.words[language], {
        until: date(validUntil),
        grace: graceUntil === null ? '' : date(graceUntil),
        days: daysBetween(today, validUntil),
      }),
      action: underReview === 'renewal' ? 'verification-status' : 'renew',
    },
  ];
}

function sayStanding(standing: Standing, today: CivilDate): Said | undefined {
  const { state, validUntil, graceUntil, extendedUntil, underReview } = standing;
  switch (state) {
    case 'valid':
      return undefined;
    case 'expiring': {
      if (underReview === 'renewal') return undefined;
      const severity = daysBetween(today, validUntil) <= pressingDays ? 'warning' : 'info';
      const ordinary = today === validUntil ? words.expiresToday : words.expiring;
      const said = extendedUntil === null ? ordinary : words.expiringExtended;
      return { kind: 'document_expiring', severity, words: said, date: validUntil };
    }
    case 'grace': {
      const date = graceUntil ?? validUntil;
      const said = { kind: 'document_grace', date } as const;
      if (underReview) return { ...said, severity: 'info', words: graceInReviewOf[underReview] };
      const extended = extendedUntil !== null && extendedUntil === graceUntil;
      const severity = daysBetween(today, date) <= pressingDays ? 'error' : extended ? 'info' : 'warning';
      return { ...said, severity, words: extended ? words.graceExtended : words.grace };
    }
    case 'suspended': {
      const said = underReview ? suspendedInReviewOf[underReview] : words.suspended;
      return { kind: 'document_suspended', severity: 'error', words: said, date: validUntil };
    }
  }
}
