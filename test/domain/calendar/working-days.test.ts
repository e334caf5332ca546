import { isWorkday } from 'chinese-days';
import * as fc from 'fast-check';
import { addDays, beijingDate, weekday } from '../../../domain/calendar/civil-date';
import {
  addWorkingDays,
  dueAfterSubmission,
  type HolidayCalendar,
  promisedDate,
} from '../../../domain/calendar/working-days';

/** The calendar of 2026 as the State Council announced it, by the package that the API uses. */
const chineseCalendar: HolidayCalendar = {
  lastYear: 2026,
  exception(date) {
    const worked = isWorkday(date);
    const weekend = weekday(date) % 6 === 0;
    if (worked && weekend) return 'made-up';
    return !worked && !weekend ? 'holiday' : undefined;
  },
};

/** One holiday, Wednesday 3 June, made up for on Saturday 6 June; it knows nothing past 2026. */
const smallCalendar: HolidayCalendar = {
  lastYear: 2026,
  exception: (date) => (date === '2026-06-03' ? 'holiday' : date === '2026-06-06' ? 'made-up' : undefined),
};

describe('R5 working days', () => {
  test.each([
    ['within a week', '2026-06-08', 3, '2026-06-11'],
    ['over a weekend', '2026-06-11', 3, '2026-06-16'],
    ['over a holiday and onto the Saturday that makes up for it', '2026-06-02', 3, '2026-06-06'],
    ['from the holiday itself', '2026-06-03', 1, '2026-06-04'],
    ['from the made-up Saturday, which is not counted again', '2026-06-06', 1, '2026-06-08'],
    ['from a Sunday', '2026-06-14', 1, '2026-06-15'],
    ['of none', '2026-06-14', 0, '2026-06-14'],
  ])('R5 counted %s', (_, from, count, date) => {
    expect(addWorkingDays(from, count, smallCalendar)).toEqual({ date, countedBy: 'holiday-calendar' });
  });

  test.each([
    ['National Day with its made-up Saturday', '2026-09-30', '2026-10-10'],
    ['from the middle of the holiday', '2026-10-03', '2026-10-10'],
    ['a Sunday that is worked', '2026-09-18', '2026-09-22'],
    ['the Mid-Autumn Festival', '2026-09-24', '2026-09-30'],
    ['the Spring Festival, the Saturday before it worked', '2026-02-13', '2026-02-25'],
    ['Labour Day', '2026-04-30', '2026-05-08'],
  ])('R5 three working days over %s', (_, from, date) => {
    expect(addWorkingDays(from, 3, chineseCalendar)).toEqual({ date, countedBy: 'holiday-calendar' });
  });

  test('R5 the day counted to is worked, and more days never come earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 30 }), (start, count) => {
        const from = addDays('2025-06-01', start);
        const { date } = addWorkingDays(from, count, chineseCalendar);
        expect(isWorkday(date)).toBe(true);
        expect(date > addWorkingDays(from, count - 1, chineseCalendar).date).toBe(true);
      }),
    );
  });
});

describe('R5 past the last year that the calendar knows', () => {
  test('R5 only weekends are left out, and it is said', () => {
    expect(addWorkingDays('2026-12-30', 1, chineseCalendar)).toEqual({
      date: '2026-12-31',
      countedBy: 'holiday-calendar',
    });
    expect(addWorkingDays('2026-12-30', 3, chineseCalendar)).toEqual({
      date: '2027-01-04',
      countedBy: 'weekends-only',
    });
  });

  test('R5 what the calendar says of a year that it does not know is not believed', () => {
    const boastful: HolidayCalendar = { lastYear: 2026, exception: () => 'holiday' };
    expect(addWorkingDays('2027-06-11', 1, boastful)).toEqual({ date: '2027-06-14', countedBy: 'weekends-only' });
  });
});

describe('R5 the date by which a submission is decided', () => {
  test('R5 it is the end of the third working day in Beijing', () => {
    expect(dueAfterSubmission(new Date('2026-09-30T02:00:00Z'), chineseCalendar)).toEqual({
      dueAt: new Date('2026-10-10T15:59:59.999Z'),
      countedBy: 'holiday-calendar',
    });
  });

  test('R5 late in the evening of UTC it is the next day in Beijing already', () => {
    const due = (instant: string) => beijingDate(dueAfterSubmission(new Date(instant), smallCalendar).dueAt);
    expect(due('2026-06-08T15:59:59.999Z')).toBe('2026-06-11');
    expect(due('2026-06-08T16:00:00.000Z')).toBe('2026-06-12');
  });
});

describe('R5 the date that is promised now', () => {
  const friday = new Date('2026-06-12T15:59:59.999Z');
  const promisedAt = (now: string) => promisedDate(friday, new Date(now), smallCalendar);

  test('R5 it stands until its last millisecond', () => {
    expect(promisedAt('2026-06-10T00:00:00Z')).toEqual({
      dueAt: friday,
      timesMissed: 0,
      countedBy: 'holiday-calendar',
    });
    expect(promisedAt('2026-06-12T15:59:59.999Z')).toMatchObject({ dueAt: friday, timesMissed: 0 });
  });

  test('R5 missed once, it is the end of the next working day', () => {
    const monday = { dueAt: new Date('2026-06-15T15:59:59.999Z'), timesMissed: 1 };
    expect(promisedAt('2026-06-12T16:00:00Z')).toMatchObject(monday);
    expect(promisedAt('2026-06-14T12:00:00Z')).toMatchObject(monday);
    expect(promisedAt('2026-06-15T15:59:59.999Z')).toMatchObject(monday);
  });

  test('R5 missed twice, it is the end of the one after', () => {
    expect(promisedAt('2026-06-15T16:00:00Z')).toMatchObject({
      dueAt: new Date('2026-06-16T15:59:59.999Z'),
      timesMissed: 2,
    });
  });

  test('R5 moved past the last known year it says that only weekends were counted', () => {
    const yearsEnd = new Date('2026-12-31T15:59:59.999Z');
    expect(promisedDate(yearsEnd, new Date('2026-12-31T16:00:00Z'), chineseCalendar)).toEqual({
      dueAt: new Date('2027-01-01T15:59:59.999Z'),
      timesMissed: 1,
      countedBy: 'weekends-only',
    });
  });
});
