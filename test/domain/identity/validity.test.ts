import { checkValidity, lawfulValidityYears } from '../../../domain/identity/validity';

const today = '2026-11-20';

/** The problems of a period, as `path: problem`. */
function problemsOf(birthDate: string | undefined, validFrom: string, validUntil: string | null, on = today): string[] {
  return checkValidity(birthDate, validFrom, validUntil, on).map(({ path, problem }) => `${path}: ${problem}`);
}

describe('R2 how long a card may be valid follows from the age at issue', () => {
  test.each([
    ['a child of 12', '2013-05-01', '2025-06-01', [5]],
    ['well over 16', '2006-05-01', '2024-06-01', [10]],
    ['well over 26', '1990-05-01', '2024-06-01', [20]],
    ['well over 46', '1960-05-01', '2024-06-01', [null]],
    ['the day before turning 16', '2008-06-15', '2024-06-14', [5]],
    ['on the 16th birthday: applied for earlier, perhaps', '2008-06-15', '2024-06-15', [10, 5]],
    ['89 days after it, still', '2008-06-15', '2024-09-12', [10, 5]],
    ['90 days after it, no more', '2008-06-15', '2024-09-13', [10]],
    ['the day before turning 26', '1998-06-15', '2024-06-14', [10]],
    ['on the 26th birthday', '1998-06-15', '2024-06-15', [20, 10]],
    ['the day before turning 46', '1978-06-15', '2024-06-14', [20]],
    ['on the 46th birthday', '1978-06-15', '2024-06-15', [null, 20]],
    ['90 days after the 46th birthday', '1978-06-15', '2024-09-13', [null]],
    ['born on 29 February, on 28 February of the year of 46', '1980-02-29', '2026-02-28', [20]],
    ['born on 29 February, on 1 March of the year of 46', '1980-02-29', '2026-03-01', [null, 20]],
    ['a baby, on the day of birth', '2024-06-15', '2024-06-15', [5]],
  ])('R2 issued to %s', (_, birthDate, validFrom, years) => {
    expect(lawfulValidityYears(birthDate, validFrom)).toEqual(years);
  });
});

describe('R2 the dates that the law allows pass', () => {
  test.each([
    ['five years for a child', '2012-01-01', '2024-06-01', '2029-06-01'],
    ['ten years at 20', '2000-01-01', '2020-06-01', '2030-06-01'],
    ['twenty years at 30', '1990-01-01', '2020-06-01', '2040-06-01'],
    ['long-term at 50', '1970-01-01', '2020-06-01', null],
    ['long-term for someone born in 1880', '1880-01-01', '2010-06-01', null],
    ['issued on 29 February, until a 29 February', '1990-01-01', '2024-02-29', '2044-02-29'],
    ['issued on 29 February, until 28 February', '2000-01-01', '2020-02-29', '2030-02-28'],
    ['issued on 29 February, until 1 March', '2000-01-01', '2020-02-29', '2030-03-01'],
    ['ten years at 26 and a month, applied for at 25', '1994-06-01', '2020-07-01', '2030-07-01'],
    ['twenty years at 46 and a month, applied for at 45', '1974-06-01', '2020-07-01', '2040-07-01'],
    ['five years from the day of birth', '2024-06-01', '2024-06-01', '2029-06-01'],
    ['issued today', '1990-01-01', '2026-11-20', '2046-11-20'],
  ])('R2 %s', (_, birthDate, validFrom, validUntil) => {
    expect(problemsOf(birthDate, validFrom, validUntil)).toEqual([]);
  });

  test('R2 a card is good on its last day and not on the day after', () => {
    expect(problemsOf('1999-01-01', '2016-11-20', '2026-11-20', '2026-11-20')).toEqual([]);
    expect(problemsOf('1999-01-01', '2016-11-20', '2026-11-20', '2026-11-21')).toEqual([
      'validUntil: document_expired',
    ]);
  });
});

describe('R2 what is wrong with a period is named', () => {
  test.each([
    ['begins tomorrow', '1990-01-01', '2026-11-21', '2046-11-21', 'validFrom: valid_from_in_future'],
    ['begins before the birth', '2000-01-01', '1999-12-31', '2030-01-01', 'validFrom: valid_from_before_birth'],
    ['ends before it begins', '1990-01-01', '2020-06-01', '2019-06-01', 'validUntil: valid_until_before_from'],
    ['ends on the day it begins', '1990-01-01', '2020-06-01', '2020-06-01', 'validUntil: valid_until_before_from'],
    ['ended yesterday', '1996-01-01', '2016-11-19', '2026-11-19', 'validUntil: document_expired'],
    [
      'is of three months, as of a temporary card',
      '1990-01-01',
      '2026-10-01',
      '2027-01-01',
      'validUntil: validity_length',
    ],
    ['is a day short', '1990-01-01', '2020-06-01', '2040-05-31', 'validUntil: validity_length'],
    ['is a day long', '1990-01-01', '2020-06-01', '2040-06-02', 'validUntil: validity_length'],
    ['is of twenty years at 20', '2000-01-01', '2020-06-01', '2040-06-01', 'validUntil: validity_length'],
    ['is of ten years at 30', '1990-01-01', '2020-06-01', '2030-06-01', 'validUntil: validity_length'],
    ['is of twenty years at 50', '1970-01-01', '2020-06-01', '2040-06-01', 'validUntil: validity_length'],
    ['is long-term at 30', '1990-01-01', '2020-06-01', null, 'validUntil: long_term_too_young'],
    ['is long-term the day before turning 46', '1974-06-02', '2020-06-01', null, 'validUntil: long_term_too_young'],
  ])('R2 a period that %s', (_, birthDate, validFrom, validUntil, problem) => {
    expect(problemsOf(birthDate, validFrom, validUntil)).toEqual([problem]);
  });

  test('R2 while the birth date is unknown only the dates are compared', () => {
    expect(problemsOf(undefined, '2020-06-01', '2033-06-01')).toEqual([]);
    expect(problemsOf(undefined, '2020-06-01', null)).toEqual([]);
    expect(problemsOf(undefined, '2020-06-01', '2026-11-19')).toEqual(['validUntil: document_expired']);
  });
});
