import * as fc from 'fast-check';
import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import { type DocumentState, documentStanding, documentStates } from '../../../domain/real-name/document-state';

const on = (today: CivilDate, validUntil: CivilDate | null, graceDays = 90) =>
  documentStanding({ validUntil, graceDays }, today);

describe('R17 R19: how an ID card stands', () => {
  test.each<[CivilDate, CivilDate, DocumentState, CivilDate | null, CivilDate | null]>([
    ['the day before the 60th', '2027-03-31', 'valid', null, '2027-04-01'],
    ['the 60th day before the last valid one', '2027-04-01', 'expiring', null, '2027-06-01'],
    ['the last valid day', '2027-05-31', 'expiring', null, '2027-06-01'],
    ['the day after it', '2027-06-01', 'grace', '2027-08-29', '2027-08-30'],
    ['the last day of grace', '2027-08-29', 'grace', '2027-08-29', '2027-08-30'],
    ['the day after that', '2027-08-30', 'suspended', null, null],
  ])('valid until 2027-05-31, on %s (%s): %s', (_day, today, state, graceUntil, changesOn) => {
    expect(on(today, '2027-05-31')).toEqual({ state, graceUntil, changesOn });
  });

  test.each<[CivilDate, CivilDate, DocumentState]>([
    ['2027-12-31', '2028-02-29', 'expiring'],
    ['2027-12-30', '2028-02-29', 'valid'],
    ['2028-02-29', '2028-02-29', 'expiring'],
    ['2028-03-01', '2028-02-29', 'grace'],
    ['2028-05-29', '2028-02-29', 'grace'],
    ['2028-05-30', '2028-02-29', 'suspended'],
    ['2028-02-29', '2028-02-28', 'grace'],
    ['2028-02-29', '2028-04-29', 'expiring'],
  ])('around a leap day: on %s, valid until %s, it is %s', (today, validUntil, state) => {
    expect(on(today, validUntil).state).toBe(state);
  });

  test('a long-term card is always valid, and nothing is due', () => {
    expect(on('2999-12-31', null)).toEqual({ state: 'valid', graceUntil: null, changesOn: null });
  });

  test('the days of grace are a setting', () => {
    expect(on('2027-06-01', '2027-05-31', 0).state).toBe('suspended');
    expect(on('2027-06-01', '2027-05-31', 1)).toMatchObject({ state: 'grace', graceUntil: '2027-06-01' });
    expect(on('2027-06-02', '2027-05-31', 1).state).toBe('suspended');
  });

  test('a renewal that came in before the grace was over keeps it open while it is under review, a later one does not', () => {
    const later = (underReviewSince: CivilDate) =>
      documentStanding({ validUntil: '2027-05-31', graceDays: 90, underReviewSince }, '2027-09-15');
    expect(later('2027-08-29')).toEqual({ state: 'grace', graceUntil: null, changesOn: null });
    expect(later('2027-08-30').state).toBe('suspended');
  });

  test.each<[string, CivilDate | null, CivilDate, CivilDate, DocumentState, CivilDate | null, CivilDate | null]>([
    ['not before the card expires', '2027-05-31', '2027-11-30', '2027-05-31', 'expiring', null, '2027-06-01'],
    ['nor where the card is far from it', '2027-05-31', '2027-11-30', '2027-01-01', 'valid', null, '2027-04-01'],
    ['within the ordinary grace', '2027-05-31', '2027-09-30', '2027-08-29', 'grace', '2027-09-30', '2027-10-01'],
    [
      'the day after that would have ended',
      '2027-05-31',
      '2027-09-30',
      '2027-08-30',
      'grace',
      '2027-09-30',
      '2027-10-01',
    ],
    ['its last day', '2027-05-31', '2027-09-30', '2027-09-30', 'grace', '2027-09-30', '2027-10-01'],
    ['the day after it', '2027-05-31', '2027-09-30', '2027-10-01', 'suspended', null, null],
    [
      'one that ends earlier changes nothing',
      '2027-05-31',
      '2027-07-01',
      '2027-07-02',
      'grace',
      '2027-08-29',
      '2027-08-30',
    ],
    ['nor one that ends with it', '2027-05-31', '2027-08-29', '2027-08-30', 'suspended', null, null],
    [
      'one that ended before the card does',
      '2027-05-31',
      '2027-04-30',
      '2027-06-01',
      'grace',
      '2027-08-29',
      '2027-08-30',
    ],
    ['a leap day is its last', '2027-10-31', '2028-02-29', '2028-02-29', 'grace', '2028-02-29', '2028-03-01'],
    ['the day after the leap day', '2027-10-31', '2028-02-29', '2028-03-01', 'suspended', null, null],
    ['a long-term card needs none', null, '2027-09-30', '2027-12-31', 'valid', null, null],
  ])('held open by a reissue, %s', (_rule, validUntil, extendedUntil, today, state, graceUntil, changesOn) => {
    const standing = documentStanding({ validUntil, graceDays: 90, extendedUntil }, today);
    expect(standing).toEqual({ state, graceUntil, changesOn });
  });

  test('held open after it was suspended, it is in grace again', () => {
    const dates = { validUntil: '2027-05-31', graceDays: 90 };
    expect(documentStanding({ ...dates, extendedUntil: null }, '2027-09-15').state).toBe('suspended');
    const after = documentStanding({ ...dates, extendedUntil: '2027-10-14' }, '2027-09-15');
    expect(after).toEqual({ state: 'grace', graceUntil: '2027-10-14', changesOn: '2027-10-15' });
  });

  test('what is under review since the last day that a reissue holds open keeps it open, since the day after not', () => {
    const dates = { validUntil: '2027-05-31', graceDays: 90, extendedUntil: '2027-09-30' };
    const later = (underReviewSince: CivilDate) => documentStanding({ ...dates, underReviewSince }, '2027-10-15').state;
    expect(later('2027-09-30')).toBe('grace');
    expect(later('2027-10-01')).toBe('suspended');
  });

  test('it stays what it is until the day that is named, and goes one step further on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 120 }), (days, graceDays) => {
        const today = addDays('2028-02-29', days);
        const { state, changesOn } = on(today, '2028-02-29', graceDays);
        if (changesOn === null) return expect(state).toBe('suspended');
        expect(on(addDays(changesOn, -1), '2028-02-29', graceDays).state).toBe(state);
        const next = on(changesOn, '2028-02-29', graceDays).state;
        return expect(documentStates.indexOf(next)).toBe(documentStates.indexOf(state) + 1);
      }),
    );
  });
});
