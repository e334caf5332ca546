import * as fc from 'fast-check';
import { type ComparisonResult, compareReading } from '../../../domain/reading/compare-reading';
import type { Reading } from '../../../domain/reading/reading';

const typed = {
  name: '张三丰',
  idNumber: '11010519491231002X',
  validFrom: '2010-07-21',
  validUntil: '2030-07-21' as string | null,
};
const read: Reading = { ...typed };
/** A reader that lacks these, as every reader lacks some. */
const unknown = [...'翀龑婳𬎆𠀀㛃'];
const canRead = (character: string) => !unknown.includes(character);

/** The results by field, in the order of the form. */
function compare(changes: Partial<typeof typed>, reading: Reading = read): [string, ComparisonResult][] {
  return compareReading({ ...typed, ...changes }, reading, canRead).map(({ field, result }) => [field, result]);
}

function compareName(name: string, seen: string | undefined): ComparisonResult | undefined {
  return compare({ name }, { ...read, name: seen })[0]?.[1];
}

describe('R11 typed beside read, field by field in the order of the form', () => {
  test('R11 what agrees is the same', () => {
    expect(compare({})).toEqual([
      ['name', 'same'],
      ['idNumber', 'same'],
      ['validFrom', 'same'],
      ['validUntil', 'same'],
    ]);
  });

  test.each([
    ['name', { name: '张三风' }],
    ['idNumber', { idNumber: '110105194912310011' }],
    ['validFrom', { validFrom: '2010-07-22' }],
    ['validUntil', { validUntil: '2030-07-22' }],
    ['validUntil', { validUntil: null }],
    ['name', { name: '' }],
    ['idNumber', { idNumber: '' }],
  ])('R11 only the %s differs', (field, change) => {
    expect(compare(change).filter(([, result]) => result !== 'same')).toEqual([[field, 'differs']]);
  });

  test.each(['name', 'idNumber', 'validFrom', 'validUntil'])(
    'R11 where the photo gave no %s there is nothing to compare',
    (field) => {
      const rest = compare({}, { ...read, [field]: undefined }).filter(([, result]) => result !== 'same');
      expect(rest).toEqual([[field, 'not_read']]);
    },
  );

  test('R11 long-term agrees with long-term, and is not the same as unread', () => {
    const validUntil = (changes: Partial<typeof typed>, reading: Reading) => compare(changes, reading)[3]?.[1];
    expect(validUntil({ validUntil: null }, { ...read, validUntil: null })).toBe('same');
    expect(validUntil({}, { ...read, validUntil: null })).toBe('differs');
    expect(validUntil({ validUntil: null }, { ...read, validUntil: undefined })).toBe('not_read');
  });

  test.each([
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105-19491231-002×',
  ])('R11 a number typed as %s is the number on the card', (idNumber) =>
    expect(compare({ idNumber })[1]).toEqual(['idNumber', 'same']),
  );
});

describe('R11 names', () => {
  test.each([...'·•‧・.．。'])('R11 the dot typed as %s is the dot of the card', (dot) => {
    expect(compareName(`阿凡提${dot}买买提`, '阿凡提·买买提')).toBe('same');
    expect(compareName('阿凡提·买买提', `阿凡提${dot}买买提`)).toBe('same');
  });

  test('R11 a dot that was not typed is a difference', () => {
    expect(compareName('阿凡提买买提', '阿凡提·买买提')).toBe('differs');
  });

  test.each([
    ['of which the reader knows the rare character after all', '张翀', '张翀', 'same'],
    ['whose rare character was dropped', '张翀', '张', 'cannot_be_checked'],
    ['whose rare character was swapped', '张翀', '张种', 'cannot_be_checked'],
    ['whose rare surname was swapped', '龑小明', '龚小明', 'cannot_be_checked'],
    ['two of whose characters are rare, one dropped and one swapped', '翀小龑', '小龚', 'cannot_be_checked'],
    ['all of whose characters are rare, all dropped', '翀龑', '', 'cannot_be_checked'],
    ['with a rare character in the middle dropped', '阿凡𬎆提·买买提', '阿凡提·买买提', 'cannot_be_checked'],
    ['with a rare character that was not read at all', '张翀', undefined, 'cannot_be_checked'],
    ['of known characters that was not read at all', '张三', undefined, 'not_read'],
    ['another of whose characters differs as well', '张小翀', '李小种', 'differs'],
    ['whose known surname is missing as well', '张小翀', '小种', 'differs'],
    ['that is longer than what a swap explains', '张翀', '张羽中', 'differs'],
    ['of known characters with one missing', '张三丰', '张三', 'differs'],
    ['of known characters with one too many', '张三', '张三丰', 'differs'],
    ['of known characters in another order', '张三丰', '张丰三', 'differs'],
  ] as const)('R11 a name %s', (_, name, seen, result) => {
    expect(compareName(name, seen)).toBe(result);
  });

  const characters = fc.array(fc.constantFrom(...'张三丰小明买提', ...unknown), { minLength: 2, maxLength: 12 });

  test('R12 a name is the same only where every character was read: what cannot be checked never passes by itself', () => {
    fc.assert(
      fc.property(characters, characters, (one, other) => {
        const result = compareName(one.join(''), other.join(''));
        return (result === 'same') === (one.join('') === other.join(''));
      }),
    );
  });

  test('R11 whatever a reader does to the characters that it lacks, nobody is told that the name differs', () => {
    const fates = fc.array(fc.constantFrom('read', 'drop', 'swap'), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(characters, fates, (name, fate) => {
        const seen = name.map((character, i) => {
          if (canRead(character) || fate[i] === 'read') return character;
          return fate[i] === 'drop' ? '' : '种';
        });
        return compareName(name.join(''), seen.join('')) !== 'differs';
      }),
    );
  });

  test('R11 a name whose characters are all known either agrees or differs', () => {
    const known = fc.array(fc.constantFrom(...'张三丰小明'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(known, characters, (name, seen) =>
        ['same', 'differs'].includes(compareName(name.join(''), seen.join('')) ?? ''),
      ),
    );
  });

  test('R11 fifty characters that a reader lacks take no time', () => {
    const started = performance.now();
    expect(compareName('𬎆'.repeat(50), '种'.repeat(25))).toBe('cannot_be_checked');
    expect(compareName(`${'𬎆'.repeat(49)}张`, '种'.repeat(50))).toBe('differs');
    expect(performance.now() - started).toBeLessThan(100);
  });
});
