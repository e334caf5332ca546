import * as fc from 'fast-check';
import {
  addBeijingMonths,
  addDays,
  addMonths,
  addYears,
  ageOn,
  anniversaries,
  beijingDate,
  daysBetween,
  daysInMonth,
  endOfBeijingDay,
  isCivilDate,
  startOfBeijingDay,
  weekday,
} from '../../../domain/calendar/civil-date';

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays('2026-01-01', days));

describe('R2 a day is one that exists', () => {
  test.each(['2026-11-20', '2024-02-29', '2000-02-29', '9999-12-31', '1880-01-01'])('R2 %s is a day', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026.01.01',
    '20260101',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-０１-０１',
    '长期',
    '',
  ])('R2 %j is no day', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  test('R2 February has 29 days in leap years only', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

describe('R2 R5 counting days', () => {
  test('R2 counting forward and back agrees with the distance', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, distance) => {
        const other = addDays(day, distance);
        expect(isCivilDate(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(distance);
        expect(addDays(other, -distance)).toBe(day);
        expect(other > day).toBe(distance > 0);
      }),
    );
  });

  test('R5 the weekday moves on by one each day', () => {
    expect(weekday('2026-10-10')).toBe(6);
    expect(weekday('2026-10-11')).toBe(0);
    fc.assert(fc.property(anyDay, (day) => weekday(addDays(day, 1)) === (weekday(day) + 1) % 7));
  });
});

describe('R2 counting years', () => {
  test('R2 29 February counts as 28 February and as 1 March of a year without it', () => {
    expect(addYears('2020-02-29', 10)).toBe('2030-02-28');
    expect(anniversaries('2020-02-29', 10)).toEqual(['2030-02-28', '2030-03-01']);
    expect(anniversaries('2024-02-29', 20)).toEqual(['2044-02-29']);
    expect(anniversaries('2020-02-28', 10)).toEqual(['2030-02-28']);
    expect(anniversaries('2080-02-29', 20)).toEqual(['2100-02-28', '2100-03-01']);
  });

  test('R2 a year is completed on the birthday, not on the day before', () => {
    expect(ageOn('2008-06-15', '2024-06-14')).toBe(15);
    expect(ageOn('2008-06-15', '2024-06-15')).toBe(16);
  });

  test('R2 someone born on 29 February is a year older on 1 March of other years', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2008-02-29', '2028-02-28')).toBe(19);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
  });
});

describe('R5 days are those of Beijing', () => {
  test('R5 the day begins at 16:00 UTC of the day before', () => {
    expect(beijingDate(new Date('2026-09-30T15:59:59.999Z'))).toBe('2026-09-30');
    expect(beijingDate(new Date('2026-09-30T16:00:00.000Z'))).toBe('2026-10-01');
    expect(beijingDate(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
  });

  test('R5 the end of a day is its last millisecond', () => {
    expect(endOfBeijingDay('2026-10-10').toISOString()).toBe('2026-10-10T15:59:59.999Z');
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = endOfBeijingDay(day);
        expect(beijingDate(end)).toBe(day);
        expect(beijingDate(new Date(end.getTime() + 1))).toBe(addDays(day, 1));
      }),
    );
  });
});

describe('R22 months later', () => {
  test.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2026-05-05', 12, '2027-05-05'],
  ])('R22 %s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  test('R22 the month is the one that is meant, and the day never a later one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const later = addMonths(day, months);
        expect(isCivilDate(later)).toBe(true);
        const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthOf(later) - monthOf(day)).toBe(months);
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });

  test('R22 a time keeps its place in the Beijing day', () => {
    // Half past midnight in Beijing on the 31st is still the 30th in London.
    expect(addBeijingMonths(new Date('2026-08-30T16:30:00.123Z'), 6)).toEqual(new Date('2027-02-27T16:30:00.123Z'));
    expect(startOfBeijingDay('2026-08-31').toISOString()).toBe('2026-08-30T16:00:00.000Z');
  });
});
