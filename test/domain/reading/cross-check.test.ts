import * as fc from 'fast-check';
import { addDays, addYears, ageOn, isCivilDate } from '../../../domain/calendar/civil-date';
import { readIdNumber } from '../../../domain/identity/id-number';
import { contradictionsIn, dropImpossible } from '../../../domain/reading/cross-check';
import { isCertain, type Reading, type ReadingField } from '../../../domain/reading/reading';
import { anyIdNumber, idNumberOf } from '../identity/id-numbers';

const today = '2026-11-20';
const front: Reading = {
  name: '张三',
  sex: 'female',
  ethnicity: '汉',
  birthDate: '1990-05-04',
  address: '北京市石景山区',
  idNumber: idNumberOf('1990-05-04', { sequence: '002' }),
  confidence: { name: 0.99, sex: 0.99, ethnicity: 0.99, birthDate: 0.99, address: 0.99, idNumber: 0.99 },
};
const certain = { validFrom: 0.99, validUntil: 0.99 };
const back = (validFrom: string, validUntil: string | null): Reading => ({
  validFrom,
  validUntil,
  confidence: certain,
});

/** The fields of a reading that survive. */
const surviving = (reading: Reading) => Object.keys(dropImpossible(reading, today).confidence ?? {});
const surviveDates = (validFrom: string, validUntil: string | null) =>
  surviving(back(validFrom, validUntil)).includes('validFrom');

describe('R11 what a card says against itself', () => {
  test.each<[string, Reading, string[]]>([
    ['one that agrees', front, []],
    ['another birth date than in the number', { ...front, birthDate: '1990-05-05' }, ['birth_date']],
    ['another sex than in the number', { ...front, sex: 'male' }, ['sex']],
    ['both', { ...front, birthDate: '1991-05-04', sex: 'male' }, ['birth_date', 'sex']],
    ['a number alone', { idNumber: front.idNumber }, []],
    ['no number', { birthDate: '1990-05-05', sex: 'male' }, []],
    [
      'a number that does not hold, which proves nothing',
      { ...front, idNumber: '110105199005040020', sex: 'male' },
      [],
    ],
    ['nothing at all', {}, []],
  ])('R11 %s', (_, reading, found) => {
    expect(contradictionsIn(reading)).toEqual(found);
  });

  test.each([
    ['ten years for a child', '2015-01-01', '2012-06-01', '2022-06-01'],
    ['five years for an adult', '1990-05-04', '2012-06-01', '2017-06-01'],
    ['long-term for someone of 30', '1990-05-04', '2020-06-01', null],
    ['issued before birth', '2015-01-01', '2012-06-01', '2017-06-01'],
    ['a last day before the first', '1990-05-04', '2012-06-01', '2002-06-01'],
  ])('R11 a validity of %s cannot be', (_, birthDate, validFrom, validUntil) => {
    expect(contradictionsIn(back(validFrom, validUntil), birthDate)).toEqual(['validity_length']);
  });

  test('R11 the length is right for the age at issue, however long ago the card expired', () => {
    expect(contradictionsIn(back('2012-06-01', '2022-06-01'), '1990-05-04')).toEqual([]);
    expect(contradictionsIn(back('2004-06-01', null), '1950-05-04')).toEqual([]);
  });

  test('R11 the back alone does not tell the age, so that its length is not judged', () => {
    expect(contradictionsIn(back('2012-06-01', '2017-06-01'))).toEqual([]);
  });

  test('R11 the number on the card says the age rather than what was typed', () => {
    const reading = { ...front, ...back('2012-06-01', '2022-06-01') };
    expect(contradictionsIn(reading, '1950-01-01')).toEqual([]);
  });

  test('R11 no text, however misread, makes the check fail', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), { nil: undefined });
    const misread = fc.record({
      idNumber: fc.oneof(text, anyIdNumber),
      birthDate: text,
      validFrom: text,
      validUntil: text,
    });
    fc.assert(
      fc.property(misread, (reading) => {
        contradictionsIn(reading, '1990-05-04');
        dropImpossible(reading, today);
      }),
    );
  });
});

describe('R3 a misread number is missing rather than wrong', () => {
  test('R3 one that holds stays', () => {
    fc.assert(
      fc.property(anyIdNumber, (idNumber) => {
        const read = readIdNumber(idNumber);
        fc.pre(read.ok && read.birthDate <= today);
        expect(surviving({ idNumber })).toEqual(['idNumber']);
      }),
    );
  });

  test('R3 one wrong character, anywhere, drops it', () => {
    const misread = fc.constantFrom(...'0123456789XOIlBSZ');
    fc.assert(
      fc.property(anyIdNumber, fc.nat(17), misread, (idNumber, at, character) => {
        fc.pre(idNumber[at] !== character);
        const wrong = idNumber.slice(0, at) + character + idNumber.slice(at + 1);
        return surviving({ idNumber: wrong }).length === 0;
      }),
      { numRuns: 2_000 },
    );
  });

  test('R3 two neighbours swapped drop it', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.nat(16), (idNumber, at) => {
        const [one = '', other = ''] = idNumber.slice(at, at + 2);
        fc.pre(one !== other);
        return surviving({ idNumber: idNumber.slice(0, at) + other + one + idNumber.slice(at + 2) }).length === 0;
      }),
    );
  });

  test('R3 one character dropped or read twice drops it', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.nat(17), (idNumber, at) => {
        const dropped = idNumber.slice(0, at) + idNumber.slice(at + 1);
        const doubled = idNumber.slice(0, at + 1) + idNumber.slice(at);
        return surviving({ idNumber: dropped }).length === 0 && surviving({ idNumber: doubled }).length === 0;
      }),
    );
  });

  test('R3 one that belongs to nobody yet is dropped, and speaks against nothing', () => {
    const reading = { ...front, idNumber: idNumberOf('2027-01-01') };
    expect(surviving(reading)).not.toContain('idNumber');
    expect(isCertain(dropImpossible(reading, today), 'birthDate')).toBe(true);
  });

  test('R3 a residence permit is no number of an ID card', () => {
    expect(surviving({ idNumber: idNumberOf('1990-05-04', { region: '810000' }) })).toEqual([]);
  });
});

describe('R11 what contradicts itself is kept and in doubt: a forged card does the same, and a person must see it', () => {
  test.each<[string, Reading, ReadingField[]]>([
    ['another birth date', { ...front, birthDate: '1990-05-05' }, ['birthDate', 'idNumber']],
    ['another sex', { ...front, sex: 'male' }, ['sex', 'idNumber']],
    ['both', { ...front, birthDate: '1990-05-05', sex: 'male' }, ['sex', 'birthDate', 'idNumber']],
    ['nothing', front, []],
  ])('R11 %s', (_, reading, doubted) => {
    const kept = dropImpossible(reading, today);
    expect(kept).toMatchObject({ birthDate: reading.birthDate, sex: reading.sex, idNumber: reading.idNumber });
    const fields = ['name', 'sex', 'ethnicity', 'birthDate', 'address', 'idNumber'] as const;
    expect(fields.filter((field) => !isCertain(kept, field))).toEqual(doubted);
    expect(contradictionsIn(kept)).toEqual(contradictionsIn(reading));
  });
});

describe('R3 what no card can bear is missing rather than wrong', () => {
  test.each([
    ['a birth date that does not exist', { birthDate: '1990-02-30' }],
    ['a birth date in the future', { birthDate: '2026-11-21' }],
    ['a birth date that is none', { birthDate: '1990年5月4日' }],
    ['a name of one character, the rest of which was lost', { name: '张' }],
    ['a name with what was printed beside it', { name: '姓名张三1' }],
    ['an empty name', { name: '' }],
  ])('R3 %s', (_, wrong) => {
    const [field = ''] = Object.keys(wrong);
    expect(surviving(front)).toContain(field);
    expect(surviving({ ...front, ...wrong })).not.toContain(field);
  });

  test.each([
    ['five years', '2024-06-01', '2029-06-01', true],
    ['ten years', '2020-06-01', '2030-06-01', true],
    ['twenty years', '2010-07-21', '2030-07-21', true],
    ['long-term', '2010-07-21', null, true],
    ['expired, which the person must be told', '2005-07-21', '2015-07-21', true],
    ['from 29 February until a 29 February', '2004-02-29', '2024-02-29', true],
    ['from 29 February until 28 February', '2020-02-29', '2030-02-28', true],
    ['from 29 February until 1 March', '2020-02-29', '2030-03-01', true],
    ['from 29 February until 2 March', '2020-02-29', '2030-03-02', false],
    ['from 28 February until 29 February', '2020-02-28', '2040-02-29', false],
    ['from a 29 February that did not exist', '2010-02-29', '2030-02-28', false],
    ['from the first day of the law', '2003-01-01', '2023-01-01', true],
    ['from the day before', '2002-12-31', '2022-12-31', false],
    ['long-term, from before the law', '1998-12-31', null, false],
    ['from today', '2026-11-20', '2046-11-20', true],
    ['from tomorrow', '2026-11-21', '2046-11-21', false],
    ['long-term from tomorrow', '2026-11-21', null, false],
    ['fifteen years', '2010-07-21', '2025-07-21', false],
    ['three months, as a temporary card', '2026-09-01', '2026-12-01', false],
    ['one day less', '2010-07-21', '2030-07-20', false],
    ['a last day that does not exist', '2010-06-30', '2030-06-31', false],
    ['a last day that is none', '2010-07-21', '长期', false],
    ['a first day that is none', '长期', null, false],
  ])('R3 a validity %s', (_, validFrom, validUntil, stays) => {
    expect(surviveDates(validFrom, validUntil)).toBe(stays);
  });

  test.each<[string, Reading]>([
    ['the first day', { validUntil: '2030-07-21' }],
    ['the last day', { validFrom: '2010-07-21' }],
    ['the first day of a long-term card', { validUntil: null }],
  ])('R3 without its other end %s says nothing', (_, reading) => {
    expect(surviving(reading)).toEqual([]);
  });
});

/** A lawful card of someone who is known, issued away from the birthdays at which the law changes the length. */
const anyCard = fc
  .record({
    age: fc.constantFrom(5, 10, 17, 22, 28, 35, 44),
    issued: fc.integer({ min: 0, max: 8_000 }),
    days: fc.integer({ min: 100, max: 360 }),
  })
  .map(({ age, issued, days }) => {
    const validFrom = addDays('2003-06-01', issued);
    const birthDate = addDays(addYears(validFrom, -age), -days);
    const years = age < 16 ? 5 : age < 26 ? 10 : 20;
    return { birthDate, validFrom, validUntil: addYears(validFrom, years) };
  })
  .filter(({ birthDate, validFrom }) => ![16, 26, 46].includes(ageOn(birthDate, validFrom)));

/** Such a card with one digit of one end misread. */
const anySlip = fc
  .record({
    card: anyCard,
    end: fc.constantFrom('validFrom' as const, 'validUntil' as const),
    at: fc.constantFrom(0, 1, 2, 3, 5, 6, 8, 9),
    digit: fc.constantFrom(...'0123456789'),
  })
  .filter(({ card, end, at, digit }) => card[end][at] !== digit)
  .map(({ card, end, at, digit }) => {
    const wrong = card[end].slice(0, at) + digit + card[end].slice(at + 1);
    return {
      birthDate: card.birthDate,
      inYear: at < 4,
      reading: { ...back(card.validFrom, card.validUntil), [end]: wrong },
    };
  });

describe('R3 one digit of a validity misread', () => {
  test('R3 a wrong day or month, on either end, never stays', () => {
    fc.assert(
      fc.property(anySlip, ({ inYear, reading }) => {
        fc.pre(!inYear);
        return surviving(reading).length === 0;
      }),
      { numRuns: 1_000 },
    );
  });

  test('R12 a wrong year that stays, for the length is another lawful one, contradicts the age at issue', () => {
    fc.assert(
      fc.property(anySlip, ({ birthDate, inYear, reading }) => {
        fc.pre(inYear);
        const kept = dropImpossible(reading, today);
        return kept.validFrom === undefined || contradictionsIn(kept, birthDate).length === 1;
      }),
      { numRuns: 1_000 },
    );
  });

  test('R12 such a year is possible: ten years read as twenty', () => {
    expect(surviveDates('2010-07-21', '2020-07-21') && surviveDates('2010-07-21', '2030-07-21')).toBe(true);
    expect(contradictionsIn(back('2010-07-21', '2030-07-21'), '1990-05-04')).toEqual(['validity_length']);
  });

  test('R12 of a long-term card a misread first day stays: only what was typed tells it', () => {
    expect(surviveDates('2010-07-21', null) && surviveDates('2010-07-24', null)).toBe(true);
  });

  test('the cards of this test are lawful', () => {
    fc.assert(
      fc.property(anyCard, ({ birthDate, validFrom, validUntil }) => {
        fc.pre(validFrom <= today);
        return isCivilDate(birthDate) && contradictionsIn(back(validFrom, validUntil), birthDate).length === 0;
      }),
    );
  });
});
