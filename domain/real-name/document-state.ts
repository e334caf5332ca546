import { addDays, type CivilDate } from '../calendar/civil-date';

/** How the ID card stands by which an account is verified. Derived from its dates and the clock, never stored. */
export const documentStates = ['valid', 'expiring', 'grace', 'suspended'] as const;
export type DocumentState = (typeof documentStates)[number];

/** R17: people are told from so many days before the last valid day, that day counted. */
export const expiringDays = 60;
/** R19: for so many days after the last valid day everything still works, unless the setting says otherwise. */
export const defaultGraceDays = 90;

export interface DocumentDates {
  /** The last valid day; `null` is long-term (长期). */
  validUntil: CivilDate | null;
  graceDays: number;
  /** The last day until which a reissue that was approved holds the grace open (R19). */
  extendedUntil?: CivilDate | null;
  /** The day on which a renewal or a reissue came in that is under review. Sent in before the grace was over, it keeps it open (R19). */
  underReviewSince?: CivilDate;
}

export interface DocumentStanding {
  state: DocumentState;
  /**
   * The last day on which everything still works; `null` before the card has expired, once it is suspended, and while a review
   * alone keeps the grace open.
   */
  graceUntil: CivilDate | null;
  /** The day on which the state is another one, where nothing is done; `null` where that never comes. */
  changesOn: CivilDate | null;
}

/** The last day of the grace period of a card that is not long-term: as it is set, or as long as a reissue holds it open, if that is later. */
export function graceEnd(
  validUntil: CivilDate,
  { graceDays, extendedUntil }: Pick<DocumentDates, 'graceDays' | 'extendedUntil'>,
): CivilDate {
  const ordinary = addDays(validUntil, graceDays);
  return extendedUntil && extendedUntil > ordinary ? extendedUntil : ordinary;
}

/**
 * How a card stands on a Beijing day (design: "Borders, in Beijing days"): `expiring` from the 60th day before its last
 * valid day, `grace` from the day after that for the days set, or for as long as it is held open, then `suspended`.
 */
export function documentStanding(
  { validUntil, underReviewSince, ...grace }: DocumentDates,
  today: CivilDate,
): DocumentStanding {
  if (validUntil === null) return { state: 'valid', graceUntil: null, changesOn: null };
  const expiringFrom = addDays(validUntil, -expiringDays);
  if (today < expiringFrom) return { state: 'valid', graceUntil: null, changesOn: expiringFrom };
  if (today <= validUntil) return { state: 'expiring', graceUntil: null, changesOn: addDays(validUntil, 1) };
  const graceUntil = graceEnd(validUntil, grace);
  if (today <= graceUntil) return { state: 'grace', graceUntil, changesOn: addDays(graceUntil, 1) };
  const heldOpen = underReviewSince !== undefined && underReviewSince <= graceUntil;
  return { state: heldOpen ? 'grace' : 'suspended', graceUntil: null, changesOn: null };
}
