import type { CivilDate } from '../calendar/civil-date';
import type { FieldProblem } from './field-problems';

interface Card {
  name: string;
  validFrom: CivilDate;
  /** The last valid day; `null` is long-term (长期). */
  validUntil: CivilDate | null;
}

/** Whether it is the card by which the account is verified already, sent in once more. */
export function isSameCard(verified: Card, sent: Card): boolean {
  return verified.validFrom === sent.validFrom && verified.validUntil === sent.validUntil;
}

/**
 * What is wrong with a newer card of the person by which an account is verified, by field (R18): the name stays, for another one is a
 * correction; it begins later, and ends later or never. Names are in the form in which they are compared.
 */
export function checkRenewal(
  verified: Card,
  sent: Card,
): { path: 'name' | 'validFrom' | 'validUntil'; code: FieldProblem }[] {
  const endsLater = sent.validUntil === null || (verified.validUntil !== null && sent.validUntil > verified.validUntil);
  return [
    ...(sent.name === verified.name ? [] : [{ path: 'name', code: 'other_name' } as const]),
    ...(sent.validFrom > verified.validFrom ? [] : [{ path: 'validFrom', code: 'not_later' } as const]),
    ...(endsLater ? [] : [{ path: 'validUntil', code: 'not_later' } as const]),
  ];
}
