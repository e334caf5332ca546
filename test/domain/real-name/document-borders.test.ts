import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import { borderOn, documentBorders, validUntilAt } from '../../../domain/real-name/document-borders';

describe('R17: the border in whose span a day lies', () => {
  it.each<[string, CivilDate, CivilDate, string | undefined]>([
    ['nothing is said before', '2027-05-31', '2027-03-31', undefined],
    ['60 days before', '2027-05-31', '2027-04-01', 'document_expiring_60'],
    ['the day before the next', '2027-05-31', '2027-04-30', 'document_expiring_60'],
    ['30 days before', '2027-05-31', '2027-05-01', 'document_expiring_30'],
    ['7 days before', '2027-05-31', '2027-05-24', 'document_expiring_7'],
    ['the day before the last', '2027-05-31', '2027-05-30', 'document_expiring_7'],
    ['the last valid day', '2027-05-31', '2027-05-31', 'document_expires_today'],
    ['the day after', '2027-05-31', '2027-06-01', 'document_grace'],
    ['the last day of grace', '2027-05-31', '2027-08-29', 'document_grace'],
    ['the day after grace', '2027-05-31', '2027-08-30', 'document_suspended'],
    ['years later', '2027-05-31', '2031-01-01', 'document_suspended'],
    ['a leap day, 60 days before', '2028-02-29', '2027-12-31', 'document_expiring_60'],
    ['over a leap day', '2028-03-30', '2028-01-30', 'document_expiring_60'],
    ['not over a leap day', '2027-03-30', '2027-01-29', 'document_expiring_60'],
  ])('%s: %s on %s', (_what, validUntil, today, border) => {
    expect(borderOn(validUntil, today, 90)).toBe(border);
  });

  it('is suspension at once where there is no grace', () => {
    expect(borderOn('2027-05-31', '2027-06-01', 0)).toBe('document_suspended');
  });
});

it.each(documentBorders.map(({ kind }) => kind))(
  'R20: %s is reached by the cards that are looked for that day',
  (kind) => {
    for (let day = '2027-12-20'; day < '2028-03-10'; day = addDays(day, 1)) {
      const validUntil = validUntilAt(kind, day, 90);
      expect(borderOn(validUntil, day, 90)).toBe(kind);
      expect(borderOn(validUntil, addDays(day, -1), 90)).not.toBe(kind);
    }
  },
);
