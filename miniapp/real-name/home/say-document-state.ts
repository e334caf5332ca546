import { startOfBeijingDay } from '../../../domain/calendar/civil-date';
import type { RealName } from '../../../domain/contract/account';
import { fill } from '../../../domain/words';
import { sayDay } from '../words/say-date';
import type { RealNameWords } from '../words/use-words';

/** How the card stands by which the account is verified, beside its dates (R17, R19); nothing while it is valid. */
export function sayDocumentState(
  { documentState, validUntil, graceUntil }: Extract<RealName, { status: 'active' }>,
  now: Date,
  words: RealNameWords,
): string | null {
  const { renewal } = words;
  const until = (sentence: string, date: string) =>
    fill(sentence, { date: sayDay(startOfBeijingDay(date).toISOString(), now, words) });
  switch (documentState) {
    case 'valid':
      return null;
    case 'expiring':
      return validUntil && until(renewal.expiring, validUntil);
    case 'grace':
      // Without a last day it is the review that keeps the grace open.
      return graceUntil ? until(renewal.grace, graceUntil) : renewal.inReview;
    case 'suspended':
      return renewal.suspended;
  }
}
