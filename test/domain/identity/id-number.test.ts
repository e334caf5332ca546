import * as fc from 'fast-check';
import { holdsIdNumber, normaliseIdNumber, readIdNumber } from '../../../domain/identity/id-number';
import { anyIdNumber, idNumberOf } from './id-numbers';

/** The problem of a number, or `none`. */
function problemOf(typed: string): string {
  const read = readIdNumber(typed);
  return read.ok ? 'none' : read.problem;
}

describe('R2 an ID number that obeys the standard is read', () => {
  test('R2 the samples of GB 11643 are right, that of someone born in 1880 included', () => {
    expect(readIdNumber('11010519491231002X')).toEqual({
      ok: true,
      value: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(readIdNumber('440524188001010014')).toEqual({
      ok: true,
      value: '440524188001010014',
      birthDate: '1880-01-01',
      sex: 'male',
    });
  });

  test('R2 every number made by the standard is right', () => {
    fc.assert(fc.property(anyIdNumber, (idNumber) => problemOf(idNumber) === 'none'));
  });

  test('R2 the 17th digit tells the sex: odd is male, even is female', () => {
    expect(readIdNumber(idNumberOf('1990-03-07', { sequence: '001' }))).toMatchObject({ sex: 'male' });
    expect(readIdNumber(idNumberOf('1990-03-07', { sequence: '128' }))).toMatchObject({ sex: 'female' });
  });

  test.each([
    ['a lower x', '11010519491231002x'],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ'],
    ['a Roman ten, as the standard prints it', '11010519491231002Ⅹ'],
    ['the multiplication sign of a Chinese keyboard', '11010519491231002×'],
    ['groups set apart by spaces', ' 110105 19491231 002X '],
    ['groups set apart by hyphens', '110105-19491231-002X'],
    ['full-width spaces and line ends', '　110105194912\n31002X'],
    ['direction marks that a phone copies along', '\u202D11010519491231002X\u202C'],
    ['zero-width spaces', '110105\u200B19491231\u200B002X\uFEFF'],
  ])('R2 a number typed with %s is the same number', (_, typed) => {
    expect(readIdNumber(typed)).toMatchObject({ ok: true, value: '11010519491231002X' });
  });

  test('R2 a number in its one form stays as it is', () => {
    fc.assert(fc.property(anyIdNumber, (idNumber) => normaliseIdNumber(idNumber) === idNumber));
    fc.assert(
      fc.property(fc.string(), (text) => normaliseIdNumber(normaliseIdNumber(text)) === normaliseIdNumber(text)),
    );
  });
});

describe('R2 a slip of the hand is caught', () => {
  test('R2 the wrong sample that a vendor once printed is refused by its check digit', () => {
    expect(problemOf('11204416541220243X')).not.toBe('none');
    expect(problemOf('110105194912310021')).toBe('id_number_check_digit');
  });

  test('R2 every change of a single digit is caught', () => {
    fc.assert(
      fc.property(anyIdNumber, (idNumber) => {
        for (let at = 0; at < 18; at += 1) {
          for (const digit of at === 17 ? '0123456789X' : '0123456789') {
            if (digit === idNumber[at]) continue;
            expect(problemOf(idNumber.slice(0, at) + digit + idNumber.slice(at + 1))).not.toBe('none');
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('R2 every swap of two neighbours is caught', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.integer({ min: 0, max: 16 }), (idNumber, at) => {
        const [left = '', right = ''] = [idNumber[at], idNumber[at + 1]];
        fc.pre(left !== right);
        expect(problemOf(idNumber.slice(0, at) + right + left + idNumber.slice(at + 2))).not.toBe('none');
      }),
    );
  });

  test('R2 whatever is typed gets an answer, never an exception', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9Xx ×-]{0,24}$/));
    fc.assert(fc.property(anyText, (text) => expect(typeof readIdNumber(text).ok).toBe('boolean')));
  });
});

describe('R2 what is wrong with a number is named', () => {
  test.each([
    ['of 17 digits', '11010519491231002', 'id_number_length'],
    ['with a digit left out before its X', '1101051949123102X', 'id_number_length'],
    ['with a digit too many before its X', '110105194912310002X', 'id_number_length'],
    ['of the first generation, with 15 digits', '110105491231002', 'id_number_length'],
    ['with an X in the middle', '1101051949X231002X', 'id_number_characters'],
    ['with a multiplication sign in the middle', '1101051949×231002X', 'id_number_characters'],
    ['with the letter O for a zero', '11O105194912310021', 'id_number_characters'],
    ['that is a passport', 'E12345678', 'id_number_characters'],
    ['that is a foreign residence card from before 2023', 'USA110101019900', 'id_number_characters'],
    ['that is masked', '110***********002X', 'id_number_characters'],
    ['of a province that does not exist', idNumberOf('1949-12-31', { region: '010105' }), 'id_number_region'],
    [
      'of Taiwan as GB/T 2260 counts it, which issues no ID cards',
      idNumberOf('1990-01-01', { region: '710000' }),
      'id_number_region',
    ],
    ['born on 30 February', idNumberOf('1990-02-30'), 'id_number_birth_date'],
    ['born in the thirteenth month', idNumberOf('1990-13-01'), 'id_number_birth_date'],
    ['born in the seventeenth century', '11204416541220243X', 'id_number_birth_date'],
    ['with a wrong check digit', '110105194912310020', 'id_number_check_digit'],
  ])('R2 a number %s', (_, typed, problem) => {
    expect(problemOf(typed)).toBe(problem);
  });

  test('R2 the 31 provinces of the mainland issue ID cards, and nobody else', () => {
    const prefixes = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
    const issuing = prefixes.filter((prefix) => readIdNumber(idNumberOf('1990-01-01', { region: `${prefix}0101` })).ok);
    expect(issuing.join(' ')).toBe(
      '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65',
    );
  });

  test('R2 someone born on 29 February of a leap year has a number, of another year not', () => {
    expect(readIdNumber(idNumberOf('2000-02-29'))).toMatchObject({ ok: true, birthDate: '2000-02-29' });
    expect(problemOf(idNumberOf('1900-02-29'))).toBe('id_number_birth_date');
    expect(problemOf(idNumberOf('2001-02-29'))).toBe('id_number_birth_date');
  });

  test.each(['810000', '820000', '830000'])('R2 a residence permit (%s) is told apart from an ID card', (region) => {
    expect(problemOf(idNumberOf('1990-01-01', { region }))).toBe('residence_permit');
  });

  test('R2 a foreign permanent residence card is told apart from an ID card', () => {
    expect(problemOf(idNumberOf('1990-01-01', { region: '911840' }))).toBe('permanent_residence_card');
  });

  test('R2 a resident whose first digit slipped to 9 is asked to look again, not sent to customer service', () => {
    expect(problemOf('91010519491231002X')).toBe('id_number_region');
  });
});

describe('R15 R27 an ID number in what somebody writes', () => {
  test.each([
    ['alone', '11010519491231002X'],
    ['within a sentence', '来电人报了11010519491231002x，已核对'],
    ['in groups', '110105 19491231 002X'],
    ['with hyphens', '110105-19491231-002X'],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['after another number', '工单 1208，440524188001010014。'],
    ['of a residence permit', idNumberOf('1990-01-01', { region: '810000' })],
    ['of a permanent residence card', idNumberOf('1990-01-01', { region: '911840' })],
  ])('R15 is found %s', (_, text) => {
    expect(holdsIdNumber(text)).toBe(true);
  });

  test('R15 is found whatever number it is, between any words', () => {
    fc.assert(fc.property(anyIdNumber, (idNumber) => holdsIdNumber(`核对${idNumber}本人`)));
  });

  test.each([
    ['nothing', ''],
    ['a phone number', '13800138000'],
    ['a number whose check character does not fit', '110105194912310020'],
    ['an order number with no birth date in it', '202611220000001234'],
    ['part of a longer number', '6222021101051949123100201'],
    ['a masked number', '1****************X'],
    ['dates and work orders', '2026-11-22 10:00 工单 12081209，2026-12-03 前回电'],
  ])('R15 is not %s', (_, text) => {
    expect(holdsIdNumber(text)).toBe(false);
  });
});
