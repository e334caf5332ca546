import { addDays, type CivilDate } from '../calendar/civil-date';
import { type DocumentState, expiringDays } from './document-state';

/**
 * The days on which a person is told of their card (R17, R19), so many days after its last valid day, the earliest first. Each begins a
 * span of days that the next one ends.
 */
export const documentBorders = [
  { kind: 'document_expiring_60', daysAfter: -expiringDays },
  { kind: 'document_expiring_30', daysAfter: -30 },
  { kind: 'document_expiring_7', daysAfter: -7 },
  { kind: 'document_expires_today', daysAfter: 0 },
  { kind: 'document_grace', daysAfter: 1 },
  { kind: 'document_suspended', daysAfter: 'after-grace' },
] as const;

export type DocumentBorder = (typeof documentBorders)[number]['kind'];

/** The state that begins with a border; the others only remind. */
export const stateFrom: Partial<Record<DocumentBorder, DocumentState>> = {
  document_expiring_60: 'expiring',
  document_grace: 'grace',
  document_suspended: 'suspended',
};

/** How many days after a card's last valid day a border is reached. */
export function daysAfter(border: DocumentBorder, graceDays: number): number {
  const found = documentBorders.find(({ kind }) => kind === border);
  return found === undefined || found.daysAfter === 'after-grace' ? graceDays + 1 : found.daysAfter;
}

/** The last valid day of the cards that reach a border on a Beijing day. */
export function validUntilAt(border: DocumentBorder, today: CivilDate, graceDays: number): CivilDate {
  return addDays(today, -daysAfter(border, graceDays));
}

/** The border in whose span a day lies: the last that was reached; `undefined` before the first. Without grace the last two fall on one day. */
export function borderOn(validUntil: CivilDate, today: CivilDate, graceDays: number): DocumentBorder | undefined {
  return documentBorders.findLast(({ kind }) => addDays(validUntil, daysAfter(kind, graceDays)) <= today)?.kind;
}
