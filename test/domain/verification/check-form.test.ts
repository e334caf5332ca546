import * as fc from 'fast-check';
import { checkTypedIdentity, type TypedIdentity } from '../../../domain/verification/check-form';
import { fieldProblemWords } from '../../../domain/verification/field-problems';
import { anyIdNumber, idNumberOf } from '../identity/id-numbers';

const today = '2026-11-20';

const right: TypedIdentity = {
  name: '张三',
  idNumber: idNumberOf('1990-05-01'),
  validFrom: '2020-06-01',
  validUntil: '2040-06-01',
};

/** What is wrong with the right form after a change, as `path: code`. */
function problemsOf(change: Partial<TypedIdentity>, on = today): string[] {
  return checkTypedIdentity({ ...right, ...change }, on).map(({ path, code }) => `${path}: ${code}`);
}

describe('R2 what is typed is checked at once', () => {
  test('R2 a form that is right has nothing wrong with it', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ idNumber: idNumberOf('1970-05-01'), validUntil: null })).toEqual([]);
    expect(problemsOf({ name: '　阿凡提.买买提 ', idNumber: ` ${right.idNumber.toLowerCase()}` })).toEqual([]);
  });

  test('R2 an empty form says of each field that it is missing, in the order of the form', () => {
    expect(problemsOf({ name: '　', idNumber: ' ', validFrom: '', validUntil: '' })).toEqual([
      'name: missing',
      'idNumber: missing',
      'validFrom: missing',
      'validUntil: missing',
    ]);
  });

  test('R2 everything that is wrong is said together', () => {
    expect(problemsOf({ name: 'Zhang', idNumber: '123', validFrom: '2026-02-30', validUntil: '2019-01-01' })).toEqual([
      'name: name_characters',
      'idNumber: id_number_length',
      'validFrom: not_a_date',
    ]);
    expect(problemsOf({ name: '张', validUntil: '2039-06-01' })).toEqual([
      'name: name_too_short',
      'validUntil: validity_length',
    ]);
  });

  test.each(['2020-02-30', '2020.06.01', '长期', '20200601', 'x'])('R2 %s is not a date', (text) => {
    expect(problemsOf({ validFrom: text })).toEqual(['validFrom: not_a_date']);
    expect(problemsOf({ validUntil: text })).toEqual(['validUntil: not_a_date']);
  });

  test('R2 a wrong number does not make the dates wrong', () => {
    expect(problemsOf({ idNumber: `${right.idNumber.slice(0, 17)}?` })).toEqual(['idNumber: id_number_characters']);
  });

  test('R2 a birth date in the future is said of the number, not again of the dates', () => {
    expect(problemsOf({ idNumber: idNumberOf('2026-11-21') })).toEqual(['idNumber: id_number_birth_date']);
  });

  test('R2 a card that ended yesterday is refused, one that ends today is not', () => {
    const card = { validFrom: '2006-11-20', validUntil: '2026-11-20', idNumber: idNumberOf('1975-05-01') };
    expect(problemsOf(card, '2026-11-20')).toEqual([]);
    expect(problemsOf(card, '2026-11-21')).toEqual(['validUntil: document_expired']);
  });
});

describe('R2 below 14 a guardian must consent', () => {
  const born = (birthDate: string) =>
    problemsOf({ idNumber: idNumberOf(birthDate), validFrom: '2024-06-01', validUntil: '2029-06-01' });

  test('R2 the day before the 14th birthday', () => {
    expect(born('2012-11-21')).toEqual(['idNumber: guardian_required']);
  });

  test('R2 on the birthday no more', () => {
    expect(born('2012-11-20')).toEqual([]);
  });
});

describe('R2 the check never fails itself', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('2020-06-01', '0000-01-01', '9999-12-31', ''));

  test('R2 whatever is typed, every problem has words', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: text,
          idNumber: fc.oneof(anyIdNumber, text),
          validFrom: text,
          validUntil: fc.option(text),
        }),
        (typed) => {
          for (const { code } of checkTypedIdentity(typed, today)) expect(fieldProblemWords[code]).toBeDefined();
        },
      ),
    );
  });
});
